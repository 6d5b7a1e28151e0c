#include "loyalty/program/checker.h"

#include <algorithm>

#include "base/list.h"

namespace spaarpas::loyalty {

std::string item_at(const char* list, std::size_t index) {
    return std::string(list) + '/' + std::to_string(index);
}

std::string listed(const base::List<std::string>& words) {
    std::string all;
    for (std::size_t index = 0; index < words.size(); ++index) {
        if (index > 0) {
            all += index + 1 == words.size() ? " and " : ", ";
        }
        all += words[index];
    }
    return all;
}

void Checker::add(const char* code,
                  std::string pointer,
                  std::string found,
                  std::string expected,
                  std::string mend) {
    problems_.push_back(
        {code, std::move(pointer), std::move(found), std::move(expected), std::move(mend)});
}

void Checker::texts(const std::string& at, const json::TextMap& texts, bool may_be_empty) {
    if (texts.empty() && may_be_empty) {
        return;
    }
    base::List<std::string> missing;
    for (const std::string& locale : program_.locales) {
        const auto same = [&locale](const auto& text) { return text.first == locale; };
        if (std::none_of(texts.begin(), texts.end(), same)) {
            missing.push_back(locale);
        }
    }
    if (!missing.empty()) {
        add("translation_missing",
            at,
            "no text in " + listed(missing),
            "a text in each of `locales`: " + listed(program_.locales),
            "Write the text in " + listed(missing) + ", or take the language out of `locales`");
    }
    for (const auto& [locale, text] : texts) {
        const auto& known = program_.locales;
        if (std::find(known.begin(), known.end(), locale) == known.end()) {
            std::string place = at;
            place.append("/").append(locale);
            add("locale_unknown",
                place,
                "a text in " + locale,
                "a language of `locales`: " + listed(known),
                "Add \"" + locale + "\" to `locales`, or leave this text out");
        }
    }
}

void Checker::range(const std::string& at, std::int64_t value, std::int64_t min, std::int64_t max) {
    if (value >= min && value <= max) {
        return;
    }
    add("value_range",
        at,
        "the number " + std::to_string(value),
        "a whole number from " + std::to_string(min) + " to " + std::to_string(max),
        "Choose a value within these bounds");
}

void Checker::needs(const std::string& at, bool present, const char* kind) {
    if (!present) {
        add("field_missing",
            at,
            "nothing",
            std::string("a value, since the kind is `") + kind + '`',
            "Add the field, or choose another kind");
    }
}

void Checker::ignores(const std::string& at, bool present, const char* kind) {
    if (present) {
        add("field_unused",
            at,
            "a value",
            std::string("none, since the kind is `") + kind + '`',
            "Leave the field out, or choose the kind that uses it");
    }
}

void Checker::unique(const std::string& at, const std::string& id, base::List<std::string>& seen) {
    if (std::find(seen.begin(), seen.end(), id) != seen.end()) {
        add("id_twice",
            at,
            "the id \"" + id + "\" a second time",
            "an id that no other one of this list has",
            "Give it another id; ids that members have earned with must stay as they are");
        return;
    }
    seen.push_back(id);
}

void Checker::reference(const std::string& at,
                        const char* what,
                        const std::string& id,
                        const base::List<std::string>& known) {
    if (std::find(known.begin(), known.end(), id) != known.end()) {
        return;
    }
    const std::string choices = known.empty() ? std::string("none is defined") : listed(known);
    add("reference_unknown",
        at,
        "\"" + id + '"',
        std::string("the id of a ") + what + ": " + choices,
        std::string("Correct the id, or define the ") + what);
}

void Checker::tier_ids(const std::string& at, const base::List<std::string>& ids) {
    base::List<std::string> known;
    if (program_.tiers) {
        for (const Tier& tier : program_.tiers->levels) {
            known.push_back(tier.id);
        }
    }
    for (std::size_t index = 0; index < ids.size(); ++index) {
        reference(at + '/' + std::to_string(index), "tier", ids[index], known);
    }
}

void Checker::reward_id(const std::string& at, const std::string& id) {
    base::List<std::string> known;
    for (const Reward& reward : program_.rewards) {
        known.push_back(reward.id);
    }
    reference(at, "reward", id, known);
}

}  // namespace spaarpas::loyalty

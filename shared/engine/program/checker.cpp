#include "engine/program/checker.h"

#include <algorithm>

#include "json/pointer.h"

namespace spaarpas::engine {

namespace {

constexpr const char* correct_it = "Correct the id, or define the ";

template <class T>
std::string ids_of(const base::List<T>& items) {
    base::List<std::string> ids;
    for (const T& item : items) {
        ids.push_back(item.id);
    }
    return ids.empty() ? std::string("none is defined") : listed(ids);
}

}  // namespace

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

std::string quoted(std::string_view text) {
    return '"' + std::string(text) + '"';
}

Checker::At::At(Checker& checker, std::string_view step)
    : checker_(checker), before_(checker.at_.size()) {
    checker.at_.append("/").append(step);
}

Checker::At::At(Checker& checker, std::string_view list, std::size_t index) : At(checker, list) {
    json::append_step(checker.at_, index);
}

Checker::At::~At() {
    checker_.at_.resize(before_);
}

void Checker::add(const char* code,
                  std::string_view step,
                  std::string found,
                  std::string expected,
                  std::string mend) {
    std::string pointer = at_;
    if (!step.empty()) {
        pointer.append("/").append(step);
    }
    problems_.push_back(
        {code, std::move(pointer), std::move(found), std::move(expected), std::move(mend)});
}

void Checker::texts(std::string_view step, const json::TextMap& texts, bool may_be_empty) {
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
            step,
            "no text in " + listed(missing),
            "a text in each of `locales`: " + listed(program_.locales),
            "Write the text in " + listed(missing) + ", or take the language out of `locales`");
    }
    const At here(*this, step);
    for (const auto& [locale, text] : texts) {
        const base::List<std::string>& known = program_.locales;
        if (std::find(known.begin(), known.end(), locale) == known.end()) {
            std::string place;
            json::append_step(place, locale);
            add("locale_unknown",
                place.substr(1),
                "a text in " + locale,
                "a language of `locales`: " + listed(known),
                "Add " + quoted(locale) + " to `locales`, or leave this text out");
        }
    }
}

void Checker::one_of(std::initializer_list<std::pair<const char*, bool>> members) {
    base::List<std::string> names;
    base::List<std::string> found;
    for (const auto& [name, is_there] : members) {
        names.push_back(std::string("`") + name + '`');
        if (is_there) {
            found.push_back(names.back());
        }
    }
    if (found.size() != 1) {
        add(found.empty() ? "field_missing" : "fields_together",
            "",
            found.empty() ? std::string("none of them") : listed(found) + " together",
            "exactly one of " + listed(names),
            found.empty() ? "Add the one that is meant" : "Leave all but one of them out");
    }
}

void Checker::needs(std::string_view step, bool present, std::string_view because) {
    if (!present) {
        add("field_missing",
            step,
            "nothing",
            "a value, since " + std::string(because),
            "Add the field, or change what asks for it");
    }
}

void Checker::ignores(std::string_view step, bool present, std::string_view because) {
    if (present) {
        add("field_unused",
            step,
            "a value",
            "none, since " + std::string(because),
            "Leave the field out, or change what makes nothing of it");
    }
}

void Checker::unique(const std::string& id, base::List<std::string>& seen) {
    if (std::find(seen.begin(), seen.end(), id) != seen.end()) {
        add("id_twice",
            "id",
            "the id " + quoted(id) + " a second time",
            "an id that no other one has",
            "Give it another id; ids that members have something of must stay as they are");
        return;
    }
    seen.push_back(id);
}

void Checker::given(bool limited) {
    if (limited) {
        add("limited_given",
            "limited",
            "true",
            "no such field",
            "Leave it out: the server sets it where all members share a limit");
    }
}

void Checker::unknown(std::string_view step,
                      const char* what,
                      const std::string& id,
                      const std::string& known) {
    add("reference_unknown",
        step,
        quoted(id),
        std::string("the id of a ") + what + ": " + known,
        std::string(correct_it) + what);
}

void Checker::unit(std::string_view step, const std::string& id) {
    if (id != unit_orders && id != unit_spend && find_unit(program_, id) == nullptr) {
        unknown(step, "unit", id, "`orders`, `spend`; declared: " + ids_of(program_.units));
    }
}

void Checker::declared_unit(std::string_view step, const std::string& id) {
    if (id == unit_orders || id == unit_spend) {
        add("unit_counts_itself",
            step,
            quoted(id),
            "a unit that the program declares",
            "Declare a counter of your own: `orders` and `spend` follow the orders alone");
    } else {
        unit(step, id);
    }
}

void Checker::held_unit(std::string_view step, const std::string& id) {
    if (is_counter(program_, id)) {
        add("unit_not_held",
            step,
            quoted(id) + ", which only counts",
            "a unit of the kind `points`, `stamps` or `money`",
            "Choose a unit that members hold; counters cannot be spent");
    } else {
        unit(step, id);
    }
}

void Checker::level(std::string_view step, const std::string& id) {
    if (find_level(program_, id).level != nullptr) {
        return;
    }
    base::List<std::string> known;
    for (const TierSet& set : program_.tiers) {
        for (const Level& level : set.levels) {
            known.push_back(level.id);
        }
    }
    unknown(step, "level", id, known.empty() ? "none is defined" : listed(known));
}

void Checker::segment(std::string_view step, const std::string& id) {
    if (find_segment(program_, id) == nullptr) {
        unknown(step, "segment", id, ids_of(program_.segments));
    }
}

void Checker::level_or_segment(std::string_view step, const std::string& id) {
    if (find_segment(program_, id) == nullptr) {
        level(step, id);
    }
}

void Checker::offer(std::string_view step, const std::string& id) {
    if (find_offer(program_, id) == nullptr) {
        unknown(step, "offer", id, ids_of(program_.offers));
    }
}

void Checker::prompt(std::string_view step, const std::string& id) {
    if (find_prompt(program_, id) == nullptr) {
        unknown(step, "prompt", id, ids_of(program_.prompts));
    }
}

}  // namespace spaarpas::engine

#include "tests/support/random_message.h"

#include <algorithm>

namespace spaarpas::test {

using json::Key;
using json::TextForm;

namespace {

std::string of_form(Dice& dice, TextForm form) {
    const auto pick = [&dice](std::initializer_list<const char*> samples) {
        return std::string(samples.begin()[dice.roll(samples.size())]);
    };
    switch (form) {
        case TextForm::id:
            return pick({"a", "gold", "A-1_b~.", "0123456789"}) + std::to_string(dice.roll(1000));
        case TextForm::locale:
            return pick({"nl", "fr", "de", "en", "nl-BE"});
        case TextForm::currency:
            return pick({"EUR", "GBP"});
        case TextForm::url:
            return pick({"/", "/account?a=1", "https://koffie.example/é"});
        case TextForm::colour:
            return pick({"#7a3e1d", "#FFFFFF"});
        case TextForm::local_time:
            return pick({"2024-02-29", "2026-03-29T02:30"});
        case TextForm::day_time:
            return pick({"00:00", "23:59"});
        case TextForm::any:
            break;
    }
    return "";
}

std::string of_any_form(Dice& dice, std::size_t min_bytes, std::size_t max_bytes) {
    static const std::string pieces[] = {
        "a", "Z9", " ", "\"", "\\", "/", "\n", std::string(1, '\0'), "\x7F", "é", "€", "😀", "</b>"};
    const std::size_t wanted = std::min<std::size_t>(max_bytes, min_bytes + dice.roll(12));
    std::string text;
    while (text.size() < wanted) {
        const std::string& piece = pieces[dice.roll(std::size(pieces))];
        text += text.size() + piece.size() <= max_bytes ? piece : "x";
    }
    return text;
}

}  // namespace

std::string random_text(Dice& dice, const json::TextRule& rule) {
    if (rule.min_bytes == 0 && dice.roll(4) == 0) {
        return "";
    }
    if (rule.form == TextForm::any) {
        return of_any_form(dice, rule.min_bytes, rule.max_bytes);
    }
    return of_form(dice, rule.form);
}

void RandomFields::on_integer(const Key& /*key*/,
                              std::int64_t& value,
                              const json::IntegerRule& rule) {
    switch (dice_.roll(4)) {
        case 0:
            value = rule.min;
            break;
        case 1:
            value = rule.max;
            break;
        case 2:
            value = std::clamp<std::int64_t>(0, rule.min, rule.max);
            break;
        default:
            value = dice_.between(rule.min, rule.max);
    }
}

void RandomFields::on_boolean(const Key& /*key*/, bool& value) {
    value = dice_.roll(2) == 1;
}

void RandomFields::on_text(const Key& /*key*/, std::string& value, const json::TextRule& rule) {
    value = random_text(dice_, rule);
}

void RandomFields::on_choice(const Key& /*key*/,
                             int& value,
                             std::initializer_list<const char*> names) {
    value = static_cast<int>(dice_.roll(names.size()));
}

void RandomFields::on_text_map(const Key& /*key*/,
                               json::TextMap& value,
                               const json::TextRule& rule) {
    value.clear();
    for (const char* name : {"nl", "", "a/b~c\""}) {
        if (dice_.roll(2) == 0) {
            value.emplace_back(name, random_text(dice_, rule));
        }
    }
}

void RandomFields::on_integer_map(const Key& key,
                                  json::IntegerMap& value,
                                  const json::IntegerRule& rule) {
    value.clear();
    for (const char* name : {"points", "é"}) {
        if (dice_.roll(2) == 0) {
            value.emplace_back(name, 0);
            on_integer(key, value.back().second, rule);
        }
    }
}

void RandomFields::on_any(const Key& /*key*/, json::Value& value) {
    value.kind = json::Kind::text;
    value.text = random_text(dice_, {});
}

std::size_t RandomFields::length(const json::ListRule& rule) {
    return std::min<std::size_t>(rule.max_items, rule.min_items + dice_.roll(3));
}

void RandomFields::on_text_list(const Key& /*key*/,
                                base::List<std::string>& items,
                                const json::TextRule& each,
                                const json::ListRule& rule) {
    items.resize(length(rule));
    for (std::string& item : items) {
        item = random_text(dice_, each);
    }
}

bool RandomFields::begin_object(const Key& /*key*/, const char* /*type_name*/) {
    return true;
}

bool RandomFields::begin_list(const Key& /*key*/, std::size_t& count, const json::ListRule& rule) {
    count = length(rule);
    return true;
}

bool RandomFields::begin_item(std::size_t /*index*/, const json::ErasedList& /*type*/) {
    return true;
}

/// Forms may be made of forms; deep down the last one is taken, which by custom is not.
bool RandomFields::on_form(json::FormNames names, std::size_t index, bool /*is_held*/) {
    constexpr std::size_t deepest = 4;
    if (index == 0) {
        std::size_t count = 0;
        while (names(count) != nullptr) {
            ++count;
        }
        forms_.push_back(forms_.size() < deepest ? dice_.roll(count) : count - 1);
    }
    const bool chosen = forms_.back() == index;
    if (names(index + 1) == nullptr) {
        forms_.pop_back();
    }
    return chosen;
}

json::Written RandomFields::on_text_or_object(const Key& /*key*/, bool /*is_text*/) {
    return dice_.roll(2) == 1 ? json::Written::object : json::Written::text;
}

bool RandomFields::begin_optional(const Key& /*key*/, bool /*has_value*/) {
    return dice_.roll(2) == 1;
}

}  // namespace spaarpas::test

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "json/fields.h"
#include "tests/support/dice.h"

namespace spaarpas::test {

/// A text of that rule: empty, long, with escapes and with characters of several bytes.
std::string random_text(Dice& dice, const json::TextRule& rule);

/// Fills a message with values that its rules allow, the extremes among them.
class RandomFields final : public json::Fields {
public:
    explicit RandomFields(Dice& dice) : dice_(dice) {}

    void on_integer(const json::Key& key,
                    std::int64_t& value,
                    const json::IntegerRule& rule) override;
    void on_boolean(const json::Key& key, bool& value) override;
    void on_text(const json::Key& key, std::string& value, const json::TextRule& rule) override;
    void on_choice(const json::Key& key,
                   int& value,
                   std::initializer_list<const char*> names) override;
    void on_text_map(const json::Key& key,
                     json::TextMap& value,
                     const json::TextRule& rule) override;
    void on_integer_map(const json::Key& key,
                        json::IntegerMap& value,
                        const json::IntegerRule& rule) override;
    void on_any(const json::Key& key, json::Value& value) override;
    void on_text_list(const json::Key& key,
                      base::List<std::string>& items,
                      const json::TextRule& each,
                      const json::ListRule& rule) override;

private:
    bool begin_object(const json::Key& key, const char* type_name) override;
    void end_object() override {}
    bool begin_list(const json::Key& key, std::size_t& count, const json::ListRule& rule) override;
    bool begin_item(std::size_t index, const json::ErasedList& type) override;
    void end_list() override {}
    bool begin_optional(const json::Key& key, bool has_value) override;
    bool on_form(json::FormNames names, std::size_t index, bool is_held) override;
    json::Written on_text_or_object(const json::Key& key, bool is_text) override;

    std::size_t length(const json::ListRule& rule);

    Dice& dice_;
    /// The forms that were chosen for the objects that are open, the innermost last.
    std::vector<std::size_t> forms_;
};

template <json::Message T>
T random_message(Dice& dice) {
    RandomFields fields(dice);
    T message{};
    visit_fields(static_cast<json::Fields&>(fields), message);
    return message;
}

template <json::Message T>
T random_message(std::uint64_t seed) {
    SeededDice dice(seed);
    return random_message<T>(dice);
}

}  // namespace spaarpas::test

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/program/form.h"
#include "engine/program/program.h"
#include "json/fields.h"

namespace spaarpas::engine {

/// Walks through all that a value holds and does nothing; who wants something of its fields
/// overrides their function. Not linked into the widget.
class Walk : public json::Fields {
protected:
    void on_integer(const json::Key& /*key*/,
                    std::int64_t& /*value*/,
                    const json::IntegerRule& /*rule*/) override {}
    void on_boolean(const json::Key& /*key*/, bool& /*value*/) override {}
    void on_text(const json::Key& /*key*/,
                 std::string& /*value*/,
                 const json::TextRule& /*rule*/) override {}
    void on_choice(const json::Key& /*key*/, int& /*value*/, Names /*names*/) override {}
    void on_text_map(const json::Key& /*key*/,
                     json::TextMap& /*value*/,
                     const json::TextRule& /*rule*/) override {}
    void on_integer_map(const json::Key& /*key*/,
                        json::IntegerMap& /*value*/,
                        const json::IntegerRule& /*rule*/) override {}
    void on_any(const json::Key& /*key*/, json::Value& /*value*/) override {}
    void on_text_list(const json::Key& /*key*/,
                      base::List<std::string>& /*items*/,
                      const json::TextRule& /*each*/,
                      const json::ListRule& /*rule*/) override {}
    bool begin_object(const json::Key& /*key*/, const char* /*type_name*/) override { return true; }
    void end_object() override {}
    bool begin_list(const json::Key& /*key*/,
                    std::size_t& /*count*/,
                    const json::ListRule& /*rule*/) override {
        return true;
    }
    bool begin_item(std::size_t /*index*/, const json::ErasedList& /*type*/) override {
        return true;
    }
    void end_list() override {}
    bool begin_optional(const json::Key& /*key*/, bool has_value) override { return has_value; }
    bool on_form(json::FormNames /*names*/, std::size_t /*index*/, bool is_held) override {
        return is_held;
    }
    json::Written on_text_or_object(const json::Key& /*key*/, bool is_text) override {
        return is_text ? json::Written::text : json::Written::object;
    }
};

/// What a form says, by the names of its fields: `give` of 15 points says `unit` points and
/// `amount` 15. The checks of a whole program read it where they need not know what each form is
/// made of.
class Said final : public Walk {
public:
    explicit Said(const Held& held);

    /// The text of the first field of that name, or an empty one.
    [[nodiscard]] std::string text(std::string_view name) const;
    /// All texts of fields of that name, those of lists too.
    [[nodiscard]] std::vector<std::string> texts(std::string_view name) const;
    /// The number of the first field of that name, or 0.
    [[nodiscard]] std::int64_t number(std::string_view name) const;

private:
    void on_integer(const json::Key& key,
                    std::int64_t& value,
                    const json::IntegerRule& rule) override;
    void on_text(const json::Key& key, std::string& value, const json::TextRule& rule) override;
    void on_choice(const json::Key& key, int& value, Names names) override;
    void on_text_list(const json::Key& key,
                      base::List<std::string>& items,
                      const json::TextRule& each,
                      const json::ListRule& rule) override;

    std::vector<std::pair<std::string, std::string>> texts_;
    std::vector<std::pair<std::string, std::int64_t>> numbers_;
};

/// All texts of fields of that name in the leaves of a condition: with `level`, the levels that it
/// asks for.
void add_asked(const Condition& condition, std::string_view name, base::List<std::string>& texts);

/// The same, with what the segments ask for that the condition names, and those that they name in
/// turn.
base::List<std::string> asked_through(const Program& program,
                                      const Condition& condition,
                                      std::string_view name);

}  // namespace spaarpas::engine

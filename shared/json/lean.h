#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "json/fields.h"
#include "json/message.h"
#include "json/value.h"

namespace spaarpas::json {

/// Takes out of what a message is written as the optional members that a reader knows without them:
/// those that are as in a message of which nothing was set.
///
/// *Shape*: `write_lean` is how it is used. What an `std::optional` holds stays whole, but for the
/// items of its lists.
class Lean final : public Fields {
public:
    /// `value` is what the message that is visited is written as, `blank` an empty one of its type.
    Lean(Value& value, const Value& blank) { places_.push_back({&value, &blank}); }

private:
    /// The value that is visited, and its blank, or null where that has none.
    struct Place {
        Value* value;
        const Value* blank;
    };
    using Visit = void (*)(Fields& fields, void* message);

    void on_integer(const Key& key, std::int64_t& value, const IntegerRule& rule) override;
    void on_boolean(const Key& key, bool& value) override;
    void on_text(const Key& key, std::string& value, const TextRule& rule) override;
    void on_choice(const Key& key, int& value, Names names) override;
    void on_text_map(const Key& key, TextMap& value, const TextRule& rule) override;
    void on_integer_map(const Key& key, IntegerMap& value, const IntegerRule& rule) override;
    void on_any(const Key& key, Value& value) override;
    void on_text_list(const Key& key,
                      base::List<std::string>& items,
                      const TextRule& each,
                      const ListRule& rule) override;
    bool begin_object(const Key& key, const char* type_name) override;
    void end_object() override { places_.pop_back(); }
    bool begin_list(const Key& key, std::size_t& count, const ListRule& rule) override;
    bool begin_item(std::size_t index, const ErasedList& type) override;
    void end_list() override { places_.pop_back(); }
    bool begin_optional(const Key& /*key*/, bool has_value) override { return has_value; }
    bool on_form(FormNames /*names*/, std::size_t /*index*/, bool is_held) override {
        return is_held;
    }
    Written on_text_or_object(const Key& /*key*/, bool is_text) override {
        return is_text ? Written::text : Written::object;
    }

    /// Takes the member out where it may be; says whether it is gone.
    bool leave_out(const Key& key);
    bool enter(const Key& key);
    const Value* blank_of(const ErasedList& type);

    std::vector<Place> places_;
    std::vector<std::pair<Visit, std::unique_ptr<Value>>> blanks_;
};

std::string write_lean_erased(const void* message, const void* blank, const ErasedType& type);

/// The message as JSON text without what a reader knows: reading it gives the same message.
template <Message T>
std::string write_lean(const T& message) {
    const T blank;
    return write_lean_erased(&message, &blank, erased_type<T>);
}

}  // namespace spaarpas::json

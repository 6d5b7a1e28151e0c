#pragma once

#include <cstddef>
#include <string>
#include <utility>

#include "base/array.h"
#include "json/fields.h"
#include "json/value.h"

namespace spaarpas::json {

/// Makes of a message the value that its text would be read as, without the text between.
///
/// *Shape*: `value_of` in json/message.h is how it is used. What a `Writer` leaves out is left out.
class Tree final : public Fields {
public:
    Tree() { begin(document_, Kind::object); }
    Value end_document() { return std::move(document_); }

    void on_integer(const Key& key, std::int64_t& value, const IntegerRule& rule) override;
    void on_boolean(const Key& key, bool& value) override;
    void on_text(const Key& key, std::string& value, const TextRule& rule) override;
    void on_choice(const Key& key, int& value, std::initializer_list<const char*> names) override;
    void on_text_map(const Key& key, TextMap& value, const TextRule& rule) override;
    void on_integer_map(const Key& key, IntegerMap& value, const IntegerRule& rule) override;
    void on_any(const Key& key, Value& value) override;
    void on_text_list(const Key& key,
                      base::List<std::string>& items,
                      const TextRule& each,
                      const ListRule& rule) override;

private:
    bool begin_object(const Key& key, const char* type_name) override;
    void end_object() override { end(); }
    bool begin_list(const Key& key, std::size_t& count, const ListRule& rule) override;
    bool begin_item(std::size_t index, const ErasedList& type) override;
    void end_list() override { end(); }
    bool begin_optional(const Key& key, bool has_value) override;
    bool on_form(FormNames /*names*/, std::size_t /*index*/, bool is_held) override {
        return is_held;
    }
    Written on_text_or_object(const Key& /*key*/, bool is_text) override {
        return is_text ? Written::text : Written::object;
    }

    Value& add(std::string name);
    void begin(Value& value, Kind kind);
    void end() { open_.pop_back(); }

    Value document_;
    // Only what is open grows, so that the objects and lists around it stay where they are.
    base::Array<Value*> open_;
};

}  // namespace spaarpas::json

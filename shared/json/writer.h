#pragma once

#include <cstddef>
#include <string>
#include <utility>

#include "base/list.h"
#include "json/fields.h"

namespace spaarpas::json {

/// Writes a message straight to text, in the order of its fields, without white space.
///
/// *Shape*: `write_message` in json/message.h is how it is used. Invalid UTF-8 becomes U+FFFD.
class Writer final : public Fields {
public:
    void begin_document() { out_ += '{'; }
    std::string end_document() {
        out_ += '}';
        return std::move(out_);
    }

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
    void end_object() override { out_ += '}'; }
    bool begin_list(const Key& key, std::size_t& count, const ListRule& rule) override;
    bool begin_item(std::size_t index, const ErasedList& type) override;
    void end_list() override { out_ += ']'; }
    bool begin_optional(const Key& key, bool has_value) override;
    bool on_form(FormNames /*names*/, std::size_t /*index*/, bool is_held) override {
        return is_held;
    }
    Written on_text_or_object(const Key& /*key*/, bool is_text) override {
        return is_text ? Written::text : Written::object;
    }

    void write_separator();
    void write_name(std::string_view name);

    std::string out_;
};

}  // namespace spaarpas::json

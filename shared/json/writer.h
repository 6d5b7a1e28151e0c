#pragma once

#include <cstddef>
#include <string>
#include <utility>

#include "json/fields.h"

namespace spaarpas::json {

/// Writes a message straight to text, in the order of its fields, without white space.
///
/// *Shape*: `write_message` in json/message.h is how it is used. Invalid UTF-8 becomes U+FFFD.
class Writer final : public Fields {
public:
    using Fields::integer;
    using Fields::text;

    void begin_document() { out_ += '{'; }
    std::string end_document() {
        out_ += '}';
        return std::move(out_);
    }

    void integer(const Key& key, std::int64_t& value, IntegerRule rule) override;
    void boolean(const Key& key, bool& value) override;
    void text(const Key& key, std::string& value, TextRule rule) override;
    void choice(const Key& key, int& value, std::initializer_list<const char*> names) override;
    void text_map(const Key& key, TextMap& value, TextRule rule) override;
    void integer_map(const Key& key, IntegerMap& value, IntegerRule rule) override;
    void any(const Key& key, Value& value) override;
    void text_list(const Key& key,
                   std::vector<std::string>& items,
                   TextRule each,
                   ListRule rule) override;

private:
    bool begin_object(const Key& key, const char* type_name) override;
    void end_object() override { out_ += '}'; }
    bool begin_list(const Key& key, std::size_t& count, ListRule rule) override;
    bool begin_item(std::size_t index, const char* type_name) override;
    void end_list() override { out_ += ']'; }
    bool begin_optional(const Key& key, bool has_value) override;

    void write_separator();
    void write_name(std::string_view name);

    std::string out_;
};

}  // namespace spaarpas::json

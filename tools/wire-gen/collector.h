#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "json/fields.h"
#include "tools/wire-gen/model.h"

namespace spaarpas::wire_gen {

/// Walks through messages by their `visit_fields` and notes what they are made of.
class Collector final : public json::Fields {
public:
    /// Adds `T` and all that it is made of; a type that is known already is not visited again.
    template <json::Message T>
    void collect() {
        if (open_type(T::type_name)) {
            T message{};
            visit_fields(static_cast<json::Fields&>(*this), message);
            end_object();
        }
    }

    [[nodiscard]] const Catalogue& catalogue() const { return catalogue_; }

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
    void end_object() override { open_.pop_back(); }
    bool begin_list(const json::Key& key, std::size_t& count, const json::ListRule& rule) override;
    bool begin_item(std::size_t index, const json::ErasedList& type) override;
    void end_list() override {}
    bool begin_optional(const json::Key& key, bool has_value) override;
    bool on_form(json::FormNames names, std::size_t index, bool is_held) override;
    json::Written on_text_or_object(const json::Key& key, bool is_text) override;

    bool open_type(const char* type_name);
    std::vector<Field>& open_fields();
    Field& add(const json::Key& key, FieldKind kind);

    Catalogue catalogue_;
    /// Indexes of the types whose fields are being visited, the innermost last.
    std::vector<std::size_t> open_;
    /// Set by `begin_optional` for the field that follows it.
    bool next_is_optional_ = false;
    /// The name of the field that is visited twice, as a text and as an object.
    std::string twofold_;
};

}  // namespace spaarpas::wire_gen

#include "tools/wire-gen/collector.h"

#include <algorithm>

#include "tools/wire-gen/tree.h"

namespace spaarpas::wire_gen {

using json::Presence;

const MessageType* find_type(const Catalogue& catalogue, const std::string& name) {
    const auto found = std::find_if(catalogue.begin(), catalogue.end(), [&name](const auto& type) {
        return type.name == name;
    });
    return found == catalogue.end() ? nullptr : &*found;
}

bool Collector::open_type(const char* type_name) {
    if (find_type(catalogue_, type_name) != nullptr) {
        return false;
    }
    open_.push_back(catalogue_.size());
    catalogue_.push_back({type_name, {}, {}});
    return true;
}

/// Once a type has forms, fields belong to the newest.
std::vector<Field>& Collector::open_fields() {
    MessageType& type = catalogue_[open_.back()];
    return type.forms.empty() ? type.fields : type.forms.back().fields;
}

namespace {

void add_all(const std::vector<Field>& fields, std::vector<const Field*>& all) {
    for (const Field& field : fields) {
        all.push_back(&field);
        add_all(field.instead, all);
    }
}

}  // namespace

std::vector<const Field*> all_fields(const MessageType& type) {
    std::vector<const Field*> all;
    add_all(type.fields, all);
    for (const MessageForm& form : type.forms) {
        add_all(form.fields, all);
    }
    return all;
}

std::vector<Field> fields_of(const MessageType& type, const MessageForm& form) {
    std::vector<Field> fields = type.fields;
    fields.insert(fields.end(), form.fields.begin(), form.fields.end());
    return fields;
}

Field& Collector::add(const json::Key& key, FieldKind kind) {
    Field field;
    field.name = key.name;
    field.kind = kind;
    field.presence = key.presence;
    if (next_is_optional_ && key.presence == Presence::required) {
        field.presence = Presence::optional;
    }
    next_is_optional_ = false;
    field.doc = key.doc == nullptr ? "" : key.doc;
    std::vector<Field>& fields = open_fields();
    const MessageType& type = catalogue_[open_.back()];
    if (!type.forms.empty() && type.forms.back().name == field.name) {
        field.presence = Presence::required;
    }
    if (twofold_ == field.name && !fields.empty() && fields.back().name == field.name) {
        return fields.back().instead.emplace_back(std::move(field));
    }
    return fields.emplace_back(std::move(field));
}

void Collector::on_integer(const json::Key& key,
                           std::int64_t& value,
                           const json::IntegerRule& rule) {
    const bool has_fallback = key.presence == Presence::optional && !next_is_optional_;
    Field& field = add(key, FieldKind::integer);
    field.integer = rule;
    if (has_fallback && value >= rule.min && value <= rule.max) {
        field.fallback = number(value);
    }
}

void Collector::on_boolean(const json::Key& key, bool& value) {
    Field& field = add(key, FieldKind::boolean);
    if (field.presence == Presence::optional) {
        field.fallback = boolean_value(value);
    }
}

void Collector::on_text(const json::Key& key, std::string& value, const json::TextRule& rule) {
    Field& field = add(key, FieldKind::text);
    field.text = rule;
    if (field.presence == Presence::optional && !value.empty()) {
        field.fallback = text_value(value);
    }
}

void Collector::on_choice(const json::Key& key,
                          int& value,
                          std::initializer_list<const char*> names) {
    Field& field = add(key, FieldKind::choice);
    field.names.assign(names.begin(), names.end());
    if (field.presence == Presence::optional) {
        field.fallback = text_value(field.names.at(static_cast<std::size_t>(value)));
    }
}

void Collector::on_text_map(const json::Key& key,
                            json::TextMap& /*value*/,
                            const json::TextRule& rule) {
    add(key, FieldKind::text_map).text = rule;
}

void Collector::on_integer_map(const json::Key& key,
                               json::IntegerMap& /*value*/,
                               const json::IntegerRule& rule) {
    add(key, FieldKind::integer_map).integer = rule;
}

void Collector::on_any(const json::Key& key, json::Value& /*value*/) {
    add(key, FieldKind::any);
}

void Collector::on_text_list(const json::Key& key,
                             base::List<std::string>& /*items*/,
                             const json::TextRule& each,
                             const json::ListRule& rule) {
    Field& field = add(key, FieldKind::text_list);
    field.text = each;
    field.list = rule;
}

bool Collector::begin_object(const json::Key& key, const char* type_name) {
    add(key, FieldKind::object).type_name = type_name;
    return open_type(type_name);
}

bool Collector::begin_list(const json::Key& key, std::size_t& count, const json::ListRule& rule) {
    add(key, FieldKind::list).list = rule;
    // One item stands for all, so that its type is visited.
    count = 1;
    return true;
}

bool Collector::begin_item(std::size_t /*index*/, const json::ErasedList& type) {
    open_fields().back().type_name = type.item.name;
    return open_type(type.item.name);
}

bool Collector::begin_optional(const json::Key& /*key*/, bool /*has_value*/) {
    next_is_optional_ = true;
    return true;
}

bool Collector::on_form(json::FormNames names, std::size_t index, bool /*is_held*/) {
    catalogue_[open_.back()].forms.push_back({names(index), {}});
    return true;
}

json::Written Collector::on_text_or_object(const json::Key& key, bool /*is_text*/) {
    twofold_ = key.name;
    return json::Written::either;
}

}  // namespace spaarpas::wire_gen

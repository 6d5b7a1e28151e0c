#include "tools/wire-gen/schema.h"

#include "json/forms.h"
#include "tools/wire-gen/tree.h"

namespace spaarpas::wire_gen {
namespace {

using json::Presence;
using json::Value;

Value of_type(const char* type) {
    return object({{"type", text_value(type)}});
}

Value integer_schema(const json::IntegerRule& rule) {
    Value schema = of_type("integer");
    put(schema, "minimum", number(rule.min));
    put(schema, "maximum", number(rule.max));
    return schema;
}

/// A schema counts characters and the reader bytes, so the reader may find a text too long that an
/// editor lets pass, and never the other way round.
Value text_schema(const json::TextRule& rule) {
    Value schema = of_type("string");
    if (rule.form != json::TextForm::any) {
        const std::string none = rule.min_bytes == 0 ? "^$|" : "";
        put(schema, "pattern", text_value(none + json::form_pattern(rule.form)));
    }
    if (rule.min_bytes > 0) {
        put(schema, "minLength", number(1));
    }
    put(schema, "maxLength", number(static_cast<std::int64_t>(rule.max_bytes)));
    return schema;
}

Value list_schema(const json::ListRule& rule, Value items) {
    Value schema = of_type("array");
    put(schema, "items", std::move(items));
    if (rule.min_items > 0) {
        put(schema, "minItems", number(static_cast<std::int64_t>(rule.min_items)));
    }
    put(schema, "maxItems", number(static_cast<std::int64_t>(rule.max_items)));
    return schema;
}

Value map_schema(Value values) {
    Value schema = of_type("object");
    put(schema, "additionalProperties", std::move(values));
    return schema;
}

Value reference_to(const std::string& type_name, const SchemaStyle& style) {
    return object({{"$ref", text_value(style.reference + type_name)}});
}

Value one_schema(const Field& field, const SchemaStyle& style) {
    switch (field.kind) {
        case FieldKind::integer:
            return integer_schema(field.integer);
        case FieldKind::boolean:
            return of_type("boolean");
        case FieldKind::text:
            return text_schema(field.text);
        case FieldKind::choice:
            return object({{"enum", texts(field.names)}});
        case FieldKind::text_map:
            return map_schema(text_schema(field.text));
        case FieldKind::integer_map:
            return map_schema(integer_schema(field.integer));
        case FieldKind::object:
            return reference_to(field.type_name, style);
        case FieldKind::list:
            return list_schema(field.list, reference_to(field.type_name, style));
        case FieldKind::text_list:
            return list_schema(field.list, text_schema(field.text));
        case FieldKind::any:
            break;
    }
    return object();
}

Value value_schema(const Field& field, const SchemaStyle& style) {
    if (field.instead.empty()) {
        return one_schema(field, style);
    }
    base::List<Value> ways = {one_schema(field, style)};
    for (const Field& instead : field.instead) {
        ways.push_back(one_schema(instead, style));
    }
    return object({{"oneOf", array(std::move(ways))}});
}

Value field_schema(const Field& field, const SchemaStyle& style) {
    Value schema = value_schema(field, style);
    if (field.presence == Presence::nullable) {
        schema = object({{"anyOf", array({std::move(schema), of_type("null")})}});
    }
    if (!field.doc.empty()) {
        put(schema, "description", text_value(field.doc));
    }
    if (field.fallback.kind != json::Kind::null) {
        put(schema, "default", field.fallback);
    }
    return schema;
}

void add_reachable(const Catalogue& catalogue,
                   const std::string& name,
                   std::set<std::string>& names) {
    const MessageType* type = find_type(catalogue, name);
    if (type == nullptr || !names.insert(name).second) {
        return;
    }
    for (const Field* field : all_fields(*type)) {
        add_reachable(catalogue, field->type_name, names);
    }
}

Value object_schema(const std::vector<Field>& fields, bool strict, const SchemaStyle& style) {
    Value properties = object();
    std::vector<std::string> required;
    for (const Field& field : fields) {
        put(properties, field.name, field_schema(field, style));
        if (field.presence != Presence::optional) {
            required.push_back(field.name);
        }
    }
    Value schema = of_type("object");
    put(schema, "properties", std::move(properties));
    if (!required.empty()) {
        put(schema, "required", texts(required));
    }
    if (strict) {
        put(schema, "additionalProperties", boolean_value(false));
    }
    return schema;
}

}  // namespace

Value type_schema(const MessageType& type, const SchemaStyle& style) {
    const bool strict = style.strict.count(type.name) > 0;
    if (type.forms.empty()) {
        return object_schema(type.fields, strict, style);
    }
    base::List<Value> forms;
    for (const MessageForm& form : type.forms) {
        forms.push_back(object_schema(fields_of(type, form), strict, style));
    }
    return object({{"oneOf", array(std::move(forms))}});
}

std::set<std::string> reachable(const Catalogue& catalogue, const std::string& root) {
    std::set<std::string> names;
    add_reachable(catalogue, root, names);
    return names;
}

GeneratedFile program_schema(const Catalogue& catalogue, const std::string& path) {
    const std::string root = "Program";
    const std::set<std::string> names = reachable(catalogue, root);
    const SchemaStyle style{"#/$defs/", names};
    Value schema = object();
    put(schema, "$schema", text_value("https://json-schema.org/draft/2020-12/schema"));
    put(schema, "title", text_value("Spaarpas program"));
    for (auto& member : type_schema(*find_type(catalogue, root), style).members) {
        schema.members.push_back(std::move(member));
    }
    Value definitions = object();
    for (const std::string& name : names) {
        if (name != root) {
            put(definitions, name, type_schema(*find_type(catalogue, name), style));
        }
    }
    put(schema, "$defs", std::move(definitions));
    return {path, pretty(schema)};
}

}  // namespace spaarpas::wire_gen

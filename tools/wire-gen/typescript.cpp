#include "tools/wire-gen/typescript.h"

#include "json/value.h"
#include "tools/wire-gen/tree.h"

namespace spaarpas::wire_gen {
namespace {

using json::Presence;

std::string choice_type(const std::vector<std::string>& names) {
    std::string type;
    for (const std::string& name : names) {
        type += (type.empty() ? "\"" : " | \"") + name + "\"";
    }
    return type;
}

std::string one_type(const Field& field) {
    switch (field.kind) {
        case FieldKind::integer:
            return "number";
        case FieldKind::boolean:
            return "boolean";
        case FieldKind::text:
            return "string";
        case FieldKind::choice:
            return choice_type(field.names);
        case FieldKind::text_map:
            return "Record<string, string>";
        case FieldKind::integer_map:
            return "Record<string, number>";
        case FieldKind::object:
            return field.type_name;
        case FieldKind::list:
            return field.type_name + "[]";
        case FieldKind::text_list:
            return "string[]";
        case FieldKind::any:
            break;
    }
    return "unknown";
}

std::string value_type(const Field& field) {
    std::string type = one_type(field);
    for (const Field& instead : field.instead) {
        type += " | " + one_type(instead);
    }
    return type;
}

std::string field_line(const Field& field, const std::string& margin) {
    std::string line;
    if (!field.doc.empty()) {
        line += margin + "/** " + field.doc + ". */\n";
    }
    line += margin + field.name + (field.presence == Presence::optional ? "?: " : ": ");
    line += value_type(field) + (field.presence == Presence::nullable ? " | null" : "");
    return line + ";\n";
}

/// A message with forms is one of several objects, which all have its other fields.
std::string union_type(const MessageType& type) {
    const std::string margin(10, ' ');
    std::string text = "\nexport type " + type.name + " =";
    for (const MessageForm& form : type.forms) {
        text += "\n    | {\n";
        for (const Field& field : fields_of(type, form)) {
            text += field_line(field, margin);
        }
        text += "      }";
    }
    return text + ";\n";
}

std::string interface_type(const MessageType& type) {
    std::string text = "\nexport interface " + type.name + " {\n";
    for (const Field& field : type.fields) {
        text += field_line(field, "    ");
    }
    return text + "}\n";
}

}  // namespace

GeneratedFile typescript_messages(const Catalogue& catalogue) {
    std::string text =
        "// Written by wire-gen from the messages in shared/; change those and generate again.\n";
    for (const MessageType& type : catalogue) {
        text += type.forms.empty() ? interface_type(type) : union_type(type);
    }
    return {"web/generated/messages.ts", text};
}

}  // namespace spaarpas::wire_gen

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

std::string value_type(const Field& field) {
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

std::string field_line(const Field& field) {
    std::string line;
    if (!field.doc.empty()) {
        line += "    /** " + field.doc + ". */\n";
    }
    line += "    " + field.name + (field.presence == Presence::optional ? "?: " : ": ");
    line += value_type(field) + (field.presence == Presence::nullable ? " | null" : "");
    return line + ";\n";
}

}  // namespace

GeneratedFile typescript_messages(const Catalogue& catalogue) {
    std::string text =
        "// Written by wire-gen from the messages in shared/; change those and generate again.\n";
    for (const MessageType& type : catalogue) {
        text += "\nexport interface " + type.name + " {\n";
        for (const Field& field : type.fields) {
            text += field_line(field);
        }
        text += "}\n";
    }
    return {"web/generated/messages.ts", text};
}

}  // namespace spaarpas::wire_gen

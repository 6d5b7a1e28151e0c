#pragma once

#include <string>
#include <vector>

#include "json/rules.h"
#include "json/value.h"

namespace spaarpas::wire_gen {

enum class FieldKind {
    integer,
    boolean,
    text,
    choice,
    text_map,
    integer_map,
    any,
    object,
    list,
    text_list
};

/// One field of a message, as its `visit_fields` named it.
///
/// *Shape*: only the rules that the kind asks for are meaningful; `type_name` is the message that
/// an object or the items of a list are of. `fallback` is what the struct holds when the field is
/// left out, `null` where there is nothing to say.
struct Field {
    std::string name;
    FieldKind kind = FieldKind::any;
    json::Presence presence = json::Presence::required;
    std::string doc;
    json::IntegerRule integer;
    json::TextRule text;
    json::ListRule list;
    std::vector<std::string> names;
    std::string type_name;
    json::Value fallback;
    /// How the field may be written instead, of one that is a text or an object.
    std::vector<Field> instead;
};

/// One of the forms that a message may have: the field that tells it and those that come with it.
struct MessageForm {
    std::string name;
    std::vector<Field> fields;
};

/// *Shape*: a message with forms has exactly one of them, beside the fields that it always has.
struct MessageType {
    std::string name;
    std::vector<Field> fields;
    std::vector<MessageForm> forms;
};

/// Every message that is reachable from those that were collected, each once, those that others are
/// made of after the first that uses them.
using Catalogue = std::vector<MessageType>;

/// What an object of that form has.
std::vector<Field> fields_of(const MessageType& type, const MessageForm& form);

/// All fields of a type, those of its forms too, in every way that they are written.
std::vector<const Field*> all_fields(const MessageType& type);

/// The type of that name, or null.
const MessageType* find_type(const Catalogue& catalogue, const std::string& name);

/// A file to write, `path` relative to the repository.
struct GeneratedFile {
    std::string path;
    std::string text;
};

}  // namespace spaarpas::wire_gen

#pragma once

#include <set>
#include <string>

#include "json/value.h"
#include "tools/wire-gen/model.h"

namespace spaarpas::wire_gen {

/// How a message becomes a JSON Schema (draft 2020-12).
///
/// *Shape*: `reference` comes before a type's name in a `$ref`. Types of `strict` refuse fields
/// that they do not know, as the reader of requests and programs does.
struct SchemaStyle {
    std::string reference;
    std::set<std::string> strict;
};

json::Value type_schema(const MessageType& type, const SchemaStyle& style);

/// The names of `root` and of all types that it is made of.
std::set<std::string> reachable(const Catalogue& catalogue, const std::string& root);

/// The schema of the type `Program`, for editors.
GeneratedFile program_schema(const Catalogue& catalogue, const std::string& path);

}  // namespace spaarpas::wire_gen

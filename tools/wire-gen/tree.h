#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "json/value.h"

/// Short ways to build JSON documents.
namespace spaarpas::wire_gen {

json::Value text_value(std::string text);
json::Value number(std::int64_t held);
json::Value boolean_value(bool held);
json::Value array(base::List<json::Value> items = {});
json::Value texts(const std::vector<std::string>& items);
json::Value object(base::List<json::Member> members = {});

/// Adds a member to an object.
void put(json::Value& object, std::string name, json::Value value);

/// The document with two spaces a level and a line feed at its end, its members in their order.
std::string pretty(const json::Value& value);

}  // namespace spaarpas::wire_gen

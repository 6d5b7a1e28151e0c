#include "tools/wire-gen/tree.h"

namespace spaarpas::wire_gen {

using json::Kind;
using json::Value;

Value text_value(std::string text) {
    Value value;
    value.kind = Kind::text;
    value.text = std::move(text);
    return value;
}

Value number(std::int64_t held) {
    Value value;
    value.kind = Kind::integer;
    value.integer = held;
    return value;
}

Value boolean_value(bool held) {
    Value value;
    value.kind = Kind::boolean;
    value.boolean = held;
    return value;
}

Value array(base::List<Value> items) {
    Value value;
    value.kind = Kind::array;
    value.items = std::move(items);
    return value;
}

Value texts(const std::vector<std::string>& items) {
    Value value = array();
    for (const std::string& item : items) {
        value.items.push_back(text_value(item));
    }
    return value;
}

Value object(base::List<json::Member> members) {
    Value value;
    value.kind = Kind::object;
    value.members = std::move(members);
    return value;
}

void put(Value& object, std::string name, Value value) {
    object.members.push_back({std::move(name), std::move(value)});
}

namespace {

void append(std::string& out, const Value& value, std::size_t level);

void append_line(std::string& out, std::size_t level) {
    out += '\n';
    out.append(level * 2, ' ');
}

void append_array(std::string& out, const Value& value, std::size_t level) {
    out += '[';
    for (std::size_t index = 0; index < value.items.size(); ++index) {
        out += index == 0 ? "" : ",";
        append_line(out, level + 1);
        append(out, value.items[index], level + 1);
    }
    append_line(out, level);
    out += ']';
}

void append_object(std::string& out, const Value& value, std::size_t level) {
    out += '{';
    for (std::size_t index = 0; index < value.members.size(); ++index) {
        const auto& [name, member] = value.members[index];
        out += index == 0 ? "" : ",";
        append_line(out, level + 1);
        out += json::write_canonical(text_value(name)) + ": ";
        append(out, member, level + 1);
    }
    append_line(out, level);
    out += '}';
}

void append(std::string& out, const Value& value, std::size_t level) {
    if (value.kind == Kind::array && !value.items.empty()) {
        append_array(out, value, level);
    } else if (value.kind == Kind::object && !value.members.empty()) {
        append_object(out, value, level);
    } else {
        out += json::write_canonical(value);
    }
}

}  // namespace

std::string pretty(const Value& value) {
    std::string out;
    append(out, value, 0);
    out += '\n';
    return out;
}

}  // namespace spaarpas::wire_gen

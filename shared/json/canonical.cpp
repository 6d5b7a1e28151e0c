#include <algorithm>

#include "base/array.h"
#include "json/number.h"
#include "json/order.h"
#include "json/quote.h"
#include "json/value.h"

namespace spaarpas::json {
namespace {

/// RFC 8785 sorts by UTF-16 code units, in which the surrogates of U+10000 and above (lead bytes
/// F0 to F4) come before U+E000 to U+FFFF (lead bytes EE and EF). Elsewhere the order of UTF-8
/// bytes is the same.
unsigned utf16_rank(char character) {
    const auto byte = static_cast<unsigned char>(character);
    return byte == 0xEE || byte == 0xEF ? byte + 0x10U : byte;
}

bool precedes(std::string_view left, std::string_view right) {
    return std::lexicographical_compare(
        left.begin(), left.end(), right.begin(), right.end(), [](char a, char b) {
            return utf16_rank(a) < utf16_rank(b);
        });
}

void append_value(std::string& out, const Value& value);

void append_array(std::string& out, const Value& value) {
    out += '[';
    for (const Value& item : value.items) {
        if (&item != &value.items.front()) {
            out += ',';
        }
        append_value(out, item);
    }
    out += ']';
}

void append_object(std::string& out, const Value& value) {
    out += '{';
    for (const Member* member : in_order_of_names(value)) {
        if (out.back() != '{') {
            out += ',';
        }
        append_quoted(out, member->name);
        out += ':';
        append_value(out, member->value);
    }
    out += '}';
}

void append_value(std::string& out, const Value& value) {
    switch (value.kind) {
        case Kind::null:
            out += "null";
            break;
        case Kind::boolean:
            out += value.boolean ? "true" : "false";
            break;
        case Kind::integer:
            append_integer(out, value.integer);
            break;
        case Kind::fraction:
            out += value.text;
            break;
        case Kind::text:
            append_quoted(out, value.text);
            break;
        case Kind::array:
            append_array(out, value);
            break;
        case Kind::object:
            append_object(out, value);
            break;
    }
}

}  // namespace

base::Array<const Member*> in_order_of_names(const Value& object) {
    base::Array<const Member*> sorted;
    sorted.reserve(object.members.size());
    for (const Member& member : object.members) {
        sorted.push_back(&member);
    }
    const auto by_name = [](const Member* left, const Member* right) {
        return precedes(left->name, right->name);
    };
    // A heap sorts as surely as std::sort and is a fifth of its code.
    std::make_heap(sorted.begin(), sorted.end(), by_name);
    std::sort_heap(sorted.begin(), sorted.end(), by_name);
    return sorted;
}

std::string write_canonical(const Value& value) {
    std::string out;
    append_value(out, value);
    return out;
}

bool operator==(const Value& left, const Value& right) {
    return left.kind == right.kind && left.boolean == right.boolean &&
           left.integer == right.integer && left.text == right.text && left.items == right.items &&
           left.members == right.members;
}

const Value* Value::find(std::string_view name) const {
    for (const auto& member : members) {
        if (member.name == name) {
            return &member.value;
        }
    }
    return nullptr;
}

}  // namespace spaarpas::json

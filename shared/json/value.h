#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/list.h"
#include "base/result.h"

namespace spaarpas::json {

/// `fraction` is any number that is not an integer within int64; `Value::text` keeps its spelling.
enum class Kind { null, boolean, integer, fraction, text, array, object };

struct Member;

/// A parsed JSON value.
///
/// *Shape*: only the field that `kind` names is meaningful; `members` keeps the order of the
/// document, names are unique.
struct Value {
    Kind kind = Kind::null;
    bool boolean = false;
    std::int64_t integer = 0;
    std::string text;
    base::List<Value> items;
    base::List<Member> members;

    /// The member of that name, or null when this is no object or has none.
    [[nodiscard]] const Value* find(std::string_view name) const;

    /// The same value, its members in the same order.
    friend bool operator==(const Value& left, const Value& right);
};

/// A member of an object.
struct Member {
    std::string name;
    Value value;

    friend bool operator==(const Member& left, const Member& right) = default;
};

struct ParseLimits {
    std::size_t max_bytes = 1U << 20U;
    std::size_t max_depth = 32;
};

/// Reads one JSON text (RFC 8259), nothing after it.
///
/// *Errors*: `json_syntax`, `json_utf8`, `json_depth`, `json_size`, `json_duplicate_name`.
base::Result<Value> parse(std::string_view text, ParseLimits limits = {});

/// Writes `value` in the one canonical form: no white space, members sorted by name, shortest
/// escapes. Equal values give equal bytes, so the result may be hashed.
///
/// *Source*: RFC 8785, for the integers, texts and structures that we use.
std::string write_canonical(const Value& value);

}  // namespace spaarpas::json

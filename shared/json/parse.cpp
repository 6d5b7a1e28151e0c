#include <algorithm>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "json/number.h"
#include "json/utf8.h"
#include "json/value.h"
#include "json/words.h"

namespace spaarpas::json {
namespace {

/// Builds values from the parser's events. The library's own tree is not used: it is larger in the
/// widget, keeps the last of two equal names in silence and reads large integers as fractions.
///
/// *Shape*: `open_` holds the objects and arrays that are not closed yet. A pointer stays good
/// because a container is only appended to while it is the innermost one.
class ValueBuilder {
public:
    ValueBuilder(std::string_view text, std::size_t max_depth)
        : text_(text), max_depth_(max_depth) {}

    // The names and signatures from here on are the library's.
    bool null() { return place(Value{}) != nullptr; }
    bool boolean(bool value) {
        Value made;
        made.kind = Kind::boolean;
        made.boolean = value;
        return place(std::move(made)) != nullptr;
    }
    bool number_integer(std::int64_t value) {
        Value made;
        made.kind = Kind::integer;
        made.integer = value;
        return place(std::move(made)) != nullptr;
    }
    bool number_unsigned(std::uint64_t value) {
        if (value > static_cast<std::uint64_t>(INT64_MAX)) {
            return number_float(0, std::to_string(value));
        }
        return number_integer(static_cast<std::int64_t>(value));
    }
    bool number_float(double /*value*/, const std::string& spelling) {
        Value made;
        made.kind = Kind::fraction;
        made.text = spelling;
        return place(std::move(made)) != nullptr;
    }
    bool string(std::string& value) {
        Value made;
        made.kind = Kind::text;
        made.text = std::move(value);
        return place(std::move(made)) != nullptr;
    }
    bool binary(std::vector<std::uint8_t>& /*value*/) { return false; }
    bool start_object(std::size_t /*size*/) { return open(Kind::object); }
    bool start_array(std::size_t /*size*/) { return open(Kind::array); }
    bool key(std::string& name) {
        name_ = std::move(name);
        return true;
    }
    bool end_array() {
        open_.pop_back();
        return true;
    }
    bool end_object();
    template <class Error>
    bool parse_error(std::size_t position, const std::string& token, const Error& /*error*/) {
        problem_ = syntax_problem(text_, position, token);
        return false;
    }

    [[nodiscard]] Value& root() { return root_; }
    [[nodiscard]] Problem& problem() { return problem_; }

private:
    Value* place(Value&& value);
    bool open(Kind kind);

    std::string_view text_;
    std::size_t max_depth_;
    Value root_;
    std::vector<Value*> open_;
    std::string name_;
    Problem problem_;
};

Value* ValueBuilder::place(Value&& value) {
    if (open_.empty()) {
        root_ = std::move(value);
        return &root_;
    }
    Value& parent = *open_.back();
    if (parent.kind == Kind::array) {
        return &parent.items.emplace_back(std::move(value));
    }
    parent.members.push_back({std::move(name_), std::move(value)});
    return &parent.members.back().value;
}

bool ValueBuilder::open(Kind kind) {
    if (open_.size() >= max_depth_) {
        problem_ = depth_problem(max_depth_);
        return false;
    }
    Value made;
    made.kind = kind;
    open_.push_back(place(std::move(made)));
    return true;
}

/// Names are compared when an object ends, sorted, so that a document with very many names costs no
/// more than its size suggests.
bool ValueBuilder::end_object() {
    const auto& members = open_.back()->members;
    std::vector<const std::string*> names;
    names.reserve(members.size());
    for (const auto& member : members) {
        names.push_back(&member.name);
    }
    std::sort(names.begin(), names.end(), [](const auto* left, const auto* right) {
        return *left < *right;
    });
    const auto twice =
        std::adjacent_find(names.begin(), names.end(), [](const auto* left, const auto* right) {
            return *left == *right;
        });
    if (twice != names.end()) {
        problem_ = duplicate_name_problem(**twice);
        return false;
    }
    open_.pop_back();
    return true;
}

/// Where the first byte that is not well-formed UTF-8 is, or the text's size.
std::size_t first_bad_byte(std::string_view text) {
    std::size_t offset = 0;
    while (offset < text.size()) {
        const std::size_t length = utf8_sequence_length(text, offset);
        if (length == 0) {
            return offset;
        }
        offset += length;
    }
    return offset;
}

}  // namespace

Result<Value> parse(std::string_view text, ParseLimits limits) {
    if (text.size() > limits.max_bytes) {
        return size_problem(text.size(), limits.max_bytes);
    }
    // The parser checks UTF-8 too, but says only in prose that this is what was wrong.
    if (const std::size_t bad = first_bad_byte(text); bad != text.size()) {
        return utf8_problem(text, bad);
    }
    // The parser takes a NUL for the end of the text and would not look at what follows.
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
        return syntax_problem(text, nul + 1, std::string(1, '\0'));
    }
    ValueBuilder builder(text, limits.max_depth);
    if (!nlohmann::json::sax_parse(text.data(), text.data() + text.size(), &builder)) {
        return std::move(builder.problem());
    }
    return std::move(builder.root());
}

}  // namespace spaarpas::json

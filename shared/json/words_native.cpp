#ifndef __EMSCRIPTEN__

#include <algorithm>
#include <numeric>

#include "json/forms.h"
#include "json/number.h"
#include "json/quote.h"
#include "json/words.h"

namespace spaarpas::json {
namespace {

std::string digits(std::int64_t value) {
    std::string out;
    append_integer(out, value);
    return out;
}

std::string digits(std::size_t value) {
    return digits(static_cast<std::int64_t>(value));
}

std::string quoted(std::string_view text) {
    constexpr std::size_t longest_excerpt = 60;
    std::string out;
    append_quoted(out, text.substr(0, longest_excerpt));
    if (text.size() > longest_excerpt) {
        out += "...";
    }
    return out;
}

/// "line 3, column 7" of the byte at `offset`; columns count bytes.
std::string place(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t line_start = before.rfind('\n');
    const std::size_t column =
        line_start == std::string_view::npos ? offset + 1 : offset - line_start;
    return "line " + digits(static_cast<std::int64_t>(lines) + 1) + ", column " + digits(column);
}

std::string found_words(const Value* found) {
    if (found == nullptr) {
        return "nothing";
    }
    switch (found->kind) {
        case Kind::null:
            return "null";
        case Kind::boolean:
            return found->boolean ? "true" : "false";
        case Kind::integer:
            return "the number " + digits(found->integer);
        case Kind::fraction:
            return "the number " + found->text.substr(0, 40);
        case Kind::text:
            return "the text " + quoted(found->text);
        case Kind::array:
            return "a list of " + digits(found->items.size());
        case Kind::object:
            return "an object";
    }
    return "something else";
}

std::string integer_words(const IntegerRule& rule) {
    if (rule.min == -base::max_safe_integer && rule.max == base::max_safe_integer) {
        return "a whole number within 2^53-1 either way";
    }
    if (rule.max == base::max_safe_integer) {
        return "a whole number, " + digits(rule.min) + " or more";
    }
    return "a whole number from " + digits(rule.min) + " to " + digits(rule.max);
}

std::string text_words(const TextRule& rule) {
    if (rule.form != TextForm::any) {
        return std::string(describe_form(rule.form)) + (rule.min_bytes == 0 ? ", or nothing" : "");
    }
    std::string words = "a text of at most " + digits(rule.max_bytes) + " bytes";
    if (rule.min_bytes > 0) {
        words += " and at least " + digits(rule.min_bytes);
    }
    return words;
}

std::string list_words(const ListRule& rule) {
    return "a list of " + digits(rule.min_items) + " to " + digits(rule.max_items) + " items";
}

std::string names_words(std::initializer_list<const char*> names) {
    std::string words = "one of ";
    for (const char* name : names) {
        words += words.back() == '"' ? ", " : "";
        words += quoted(name);
    }
    return words;
}

std::string expected_words(const Expectation& expected) {
    if (expected.names.size() > 0) {
        return names_words(expected.names);
    }
    switch (expected.kind) {
        case Kind::boolean:
            return "true or false";
        case Kind::integer:
            return integer_words(expected.integer);
        case Kind::text:
            return text_words(expected.text);
        case Kind::array:
            return list_words(expected.list);
        case Kind::object:
            return "an object";
        default:
            return "a value";
    }
}

std::size_t edit_distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

/// The known name that the author most likely meant, or null where none is close.
template <class Names>
const char* closest(std::string_view name, const Names& known) {
    constexpr std::size_t longest_name = 64;
    if (name.size() > longest_name) {
        return nullptr;
    }
    const char* best = nullptr;
    std::size_t best_distance = std::max<std::size_t>(1, name.size() / 3) + 1;
    for (const char* candidate : known) {
        const std::size_t distance = edit_distance(name, candidate);
        if (distance < best_distance) {
            best_distance = distance;
            best = candidate;
        }
    }
    return best;
}

std::string mend_words(Fault fault, const Value* found, const Expectation& expected) {
    switch (fault) {
        case Fault::missing_field:
            return "Add the field.";
        case Fault::wrong_kind:
            if (found != nullptr && found->kind == Kind::fraction) {
                return "Write a whole number, without a decimal point or an exponent.";
            }
            if (found != nullptr && found->kind == Kind::text && expected.kind == Kind::integer) {
                return "Write the number without quotation marks.";
            }
            return "Replace the value by " + expected_words(expected) + ".";
        case Fault::out_of_range:
            return "Choose a number in this range.";
        case Fault::too_long:
            return "Shorten it.";
        case Fault::too_short:
            return "Add what is missing.";
        case Fault::not_one_of:
            if (const char* meant = closest(found->text, expected.names); meant != nullptr) {
                return "Did you mean " + quoted(meant) + "?";
            }
            return "Choose one of these.";
        default:
            return "Write it in this form.";
    }
}

}  // namespace

base::Problem size_problem(std::size_t bytes, std::size_t max_bytes) {
    return {"json_size",
            "",
            digits(bytes) + " bytes",
            "at most " + digits(max_bytes) + " bytes",
            "Send less, or split it."};
}

base::Problem utf8_problem(std::string_view text, std::size_t offset) {
    return {"json_utf8",
            "",
            "a byte that is not UTF-8 at " + place(text, offset),
            "text in UTF-8",
            "Save the document as UTF-8."};
}

base::Problem syntax_problem(std::string_view text,
                             std::size_t position,
                             const std::string& token) {
    const std::size_t offset = std::min(position == 0 ? 0 : position - 1, text.size());
    return {"json_syntax",
            "",
            (token.empty() ? "the end" : quoted(token)) + " at " + place(text, offset),
            "JSON",
            "Look for a missing quotation mark, comma or bracket at or before this place; comments "
            "and trailing commas are not JSON."};
}

base::Problem depth_problem(std::size_t max_depth) {
    return {"json_depth",
            "",
            "more levels than that",
            "at most " + digits(max_depth) + " levels of objects and lists",
            "Nest less deeply."};
}

base::Problem duplicate_name_problem(const std::string& name) {
    return {"json_duplicate_name",
            "",
            "the name " + quoted(name) + " twice in one object",
            "each name once",
            "Remove one of the two."};
}

base::Problem field_problem(Fault fault,
                            std::string pointer,
                            const Value* found,
                            const Expectation& expected) {
    return {code_of(fault),
            std::move(pointer),
            found_words(found),
            expected_words(expected),
            mend_words(fault, found, expected)};
}

base::Problem unknown_field_problem(std::string pointer,
                                    std::string_view name,
                                    const std::vector<const char*>& known) {
    const char* meant = closest(name, known);
    return {code_of(Fault::unknown_field),
            std::move(pointer),
            "the field " + quoted(name),
            known.empty() ? "no such field" : "only fields that are known here",
            meant != nullptr ? "Did you mean " + quoted(meant) + "?" : "Remove the field."};
}

base::Problem missing_form_problem(std::string pointer, const Value& found, FormNames names) {
    std::vector<const char*> known;
    std::string expected = "one of ";
    for (std::size_t index = 0; names(index) != nullptr; ++index) {
        known.push_back(names(index));
        expected += (index > 0 ? ", " : "") + quoted(names(index));
    }
    std::string mend = "Add one of these fields.";
    std::string has = found.members.empty() ? "no field" : "the fields ";
    for (const Member& member : found.members) {
        has += (&member == &found.members.front() ? "" : ", ") + quoted(member.name);
        if (const char* meant = closest(member.name, known); meant != nullptr) {
            mend = "Did you mean " + quoted(meant) + "?";
        }
    }
    return {code_of(Fault::missing_form), std::move(pointer), has, expected, mend};
}

base::Problem second_form_problem(std::string pointer, const char* name, const char* first) {
    return {code_of(Fault::second_form),
            std::move(pointer),
            "the field " + quoted(name) + " beside " + quoted(first),
            "one of the two",
            "Leave one of them out, or say them in two objects."};
}

base::Problem too_many_problems(std::size_t limit) {
    return {code_of(Fault::too_many_problems),
            "",
            "more than " + digits(limit) + " problems",
            "none",
            "Mend these first, then check again."};
}

}  // namespace spaarpas::json

#endif

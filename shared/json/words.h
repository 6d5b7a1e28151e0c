#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "json/rules.h"
#include "json/value.h"

namespace spaarpas::json {

// What is said about a document that cannot be read. The widget shows no such words to a shopper,
// so its build leaves them out and keeps the code and the pointer.
#ifdef __EMSCRIPTEN__
inline constexpr bool words_are_told = false;
#else
inline constexpr bool words_are_told = true;
#endif

base::Problem size_problem(std::size_t bytes, std::size_t max_bytes);
base::Problem utf8_problem(std::string_view text, std::size_t offset);
/// `position` is the number of bytes that the parser had read.
base::Problem syntax_problem(std::string_view text, std::size_t position, const std::string& token);
base::Problem depth_problem(std::size_t max_depth);
base::Problem duplicate_name_problem(const std::string& name);

/// What can be wrong with a field; `code_of` gives the stable code.
enum class Fault {
    missing_field,
    wrong_kind,
    out_of_range,
    too_long,
    too_short,
    bad_form,
    not_one_of,
    unknown_field,
    missing_form,
    second_form,
    too_many_problems
};

const char* code_of(Fault fault);

/// What a field asks for, as far as it is needed to say so.
struct Expectation {
    Kind kind = Kind::null;
    const IntegerRule& integer = any_integer;
    const TextRule& text = any_text;
    const ListRule& list = any_list;
    std::initializer_list<const char*> names{};
};

/// The words for a fault of a known field. `found` is null where there is nothing.
base::Problem field_problem(Fault fault,
                            std::string pointer,
                            const Value* found,
                            const Expectation& expected);

/// A name that the message does not know; `known` are those that it does.
base::Problem unknown_field_problem(std::string pointer,
                                    std::string_view name,
                                    const std::vector<const char*>& known);

/// An object of which no member tells its form, one of `names`.
base::Problem missing_form_problem(std::string pointer, const Value& found, FormNames names);

/// A member that tells another form than `first` does, which is there too.
base::Problem second_form_problem(std::string pointer, const char* name, const char* first);

base::Problem too_many_problems(std::size_t limit);

}  // namespace spaarpas::json

#include "engine/program/load.h"

#include <algorithm>

#include "engine/program/checker.h"
#include "json/message.h"

namespace spaarpas::engine {

namespace {

/// Whether one pointer is the other or lies within it.
bool related(const std::string& left, const std::string& right) {
    const std::string& longer = left.size() < right.size() ? right : left;
    const std::string& shorter = left.size() < right.size() ? left : right;
    return longer.compare(0, shorter.size(), shorter) == 0 &&
           (longer.size() == shorter.size() || longer[shorter.size()] == '/');
}

/// Whether that step ends the way to something within the program; a member of the program itself
/// is known by its name.
bool ends_with(std::string_view pointer, std::string_view step) {
    return pointer.size() > step.size() && pointer.ends_with(step);
}

/// The list of an item, or the pointer as it is.
std::string_view without_index(std::string_view pointer) {
    const std::size_t last = pointer.find_last_not_of("0123456789");
    const bool is_item = last != std::string_view::npos && pointer[last] == '/' && last > 0;
    return is_item ? pointer.substr(0, last) : pointer;
}

/// Whether something that could not be read may have given an id, so that nobody knows which ids
/// there are: `/unts`, `/units`, `/units/0`, `/units/0/id`, `/tiers/0/levels/1`.
bool hides_ids(std::string_view pointer) {
    const std::string_view list = without_index(pointer);
    return list.rfind('/') == 0 || ends_with(list, "/id") || ends_with(list, "/levels") ||
           ends_with(list, "/options");
}

/// What cannot be judged where something could not be read: that alone, or all that has this kind
/// or trigger.
std::string judged_by(const std::string& pointer) {
    if (ends_with(pointer, "/kind")) {
        return pointer.substr(0, pointer.rfind('/'));
    }
    const std::size_t on = pointer.find("/on");
    const bool is_trigger = pointer.starts_with("/rules/") && on != std::string::npos;
    return is_trigger ? pointer.substr(0, on) : pointer;
}

/// Whether the mistake says what there is of something that could not be read.
bool speaks_of(const base::Problem& problem, const std::string& unread) {
    if (problem.code == "reference_unknown" || problem.code == "option_unknown") {
        return hides_ids(unread);
    }
    if (problem.code == "translation_missing" || problem.code == "locale_unknown") {
        return related("/locales", unread);
    }
    return problem.code == "offer_unreachable" &&
           (hides_ids(unread) || unread.starts_with("/rules/"));
}

/// A field that could not be read has its default, so what the checks of the whole program say of
/// it would only confuse.
bool follows_from(const base::Problem& problem, const base::Problems& shape) {
    return std::any_of(shape.begin(), shape.end(), [&problem](const base::Problem& cause) {
        return related(judged_by(cause.pointer), problem.pointer) ||
               speaks_of(problem, cause.pointer);
    });
}

}  // namespace

base::Result<Program> load_program(std::string_view text) {
    const base::Result<json::Value> document = json::parse(text);
    if (!document) {
        return document.problems();
    }
    return load_program(document.value());
}

base::Result<Program> load_program(const json::Value& document) {
    Program program;
    base::Problems problems = json::read_into(program, document, json::UnknownFields::refused);
    base::Problems whole = check_program(program);
    const base::Problems shape = problems;
    for (base::Problem& problem : whole) {
        if (!follows_from(problem, shape)) {
            problems.push_back(std::move(problem));
        }
    }
    if (!problems.empty()) {
        return problems;
    }
    return program;
}

}  // namespace spaarpas::engine

#include <algorithm>

#include "engine/program/checker.h"
#include "engine/program/program.h"
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

/// Whether something that could not be read may have given an id, so that nobody knows which ids
/// there are: `/unts`, `/units`, `/units/0`, `/units/0/id`.
bool hides_ids(const base::Problem& shape) {
    const std::string& pointer = shape.pointer;
    const std::string last = pointer.substr(std::min(pointer.rfind('/'), pointer.size()));
    const bool is_item = last.find_first_not_of("/0123456789") == std::string::npos;
    const auto steps = std::count(pointer.begin(), pointer.end(), '/');
    return steps == 1 || (steps == 2 && is_item) || last == "/id" || last == "/levels";
}

/// A field that could not be read has its default, so what the checks of the whole program say of
/// it would only confuse.
bool follows_from(const base::Problem& problem, const base::Problems& shape) {
    const bool speaks_of_ids =
        problem.code == "reference_unknown" || problem.code == "offer_unreachable";
    const auto causes = [&](const base::Problem& cause) {
        return related(cause.pointer, problem.pointer) || (speaks_of_ids && hides_ids(cause));
    };
    return std::any_of(shape.begin(), shape.end(), causes);
}

}  // namespace

base::Result<Program> load_program(std::string_view text) {
    const base::Result<json::Value> document = json::parse(text);
    if (!document) {
        return document.problems();
    }
    Program program;
    base::Problems problems =
        json::read_into(program, document.value(), json::UnknownFields::refused);
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

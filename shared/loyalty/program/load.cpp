#include "base/try.h"
#include "json/message.h"
#include "loyalty/program/check.h"
#include "loyalty/program/fields.h"

namespace spaarpas::loyalty {

namespace {

/// Whether one pointer is the other or lies within it.
bool related(const std::string& left, const std::string& right) {
    const std::string& longer = left.size() < right.size() ? right : left;
    const std::string& shorter = left.size() < right.size() ? left : right;
    return longer.compare(0, shorter.size(), shorter) == 0 &&
           (longer.size() == shorter.size() || longer[shorter.size()] == '/');
}

/// A field that could not be read has its default, so what the whole-program checks say of it would
/// only confuse.
bool follows_from(const base::Problem& problem, const base::Problems& earlier) {
    for (const base::Problem& cause : earlier) {
        if (related(cause.pointer, problem.pointer)) {
            return true;
        }
    }
    return false;
}

}  // namespace

base::Result<Program> load_program(std::string_view text) {
    SPAARPAS_TRY(const json::Value& document, json::parse(text));
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

}  // namespace spaarpas::loyalty

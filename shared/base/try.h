#pragma once

#include <utility>

// Two statements for a function that goes on only with what another one gives. They take any result
// that is true where it holds a value, gives it by `value()`, and gives by `failure()` what the
// function is to return where it does not.

/// Declares or assigns a variable with the value of a result; returns its failure where it has
/// none.
///
///     SPAARPAS_TRY(const Program program, load_program(text));
///
/// A reference, `const Program& program`, spares the move and lives as long as the block.
#define SPAARPAS_TRY(variable, ...)                                  \
    SPAARPAS_TRY_OR_RETURN(SPAARPAS_TRY_NAME(__LINE__), __VA_ARGS__) \
    /* A declaration cannot stand in parentheses. */                 \
    variable = /* NOLINT(bugprone-macro-parentheses) */              \
        std::move(SPAARPAS_TRY_NAME(__LINE__)).value()

/// The same for a result whose value says nothing more.
///
///     SPAARPAS_ENSURE(check_token(tables, caller));
#define SPAARPAS_ENSURE(...) SPAARPAS_ENSURE_OR_RETURN(SPAARPAS_TRY_NAME(__LINE__), __VA_ARGS__)

// One statement with one level of nesting; every branch of this project has braces, so that it
// takes no `else`.
#define SPAARPAS_ENSURE_OR_RETURN(result, ...)    \
    if (auto result = (__VA_ARGS__); !(result)) { \
        return std::move(result).failure();       \
    }

// Each use has a name of its own, so that a function has many; a result that is a variable already
// is copied and stays whole.
#define SPAARPAS_TRY_OR_RETURN(result, ...) \
    auto result = (__VA_ARGS__);            \
    if (!(result)) {                        \
        return std::move(result).failure(); \
    }
#define SPAARPAS_TRY_NAME(line) SPAARPAS_TRY_JOIN(tried_on_line_, line)
#define SPAARPAS_TRY_JOIN(left, right) left##right

#pragma once

#include <span>

#include "engine/condition/condition.h"
#include "engine/condition/question.h"

namespace spaarpas::engine {

class Checker;
struct Needs;

/// What one kind of leaf does. Adding a leaf is a file in condition/ with its form and such a row,
/// and its name in SPAARPAS_LEAVES.
///
/// *Shape*: a column that says nothing is null, as `check` is in the widget.
struct LeafRow {
    const Form& form;
    /// Whether it holds and which lines it chooses; says in the answer's trace what is missing.
    Answer (*ask)(const void* leaf, const Question& question);
    /// Adds what the leaf reads of a member beyond what facts always have.
    void (*needs)(const void* leaf, Needs& needs) = nullptr;
    /// What is wrong with it in this program, standing in the condition that it is.
    void (*check)(const void* leaf, Checker& checker) = nullptr;
    /// Whether what it answers now it answers for good; where null, it never does.
    bool (*stays)(const void* leaf, const Question& question) = nullptr;
    /// Whether it speaks of the order that happens; where null, it never does.
    bool (*of_order)(const void* leaf, const Question& question) = nullptr;
};

/// Every leaf, in the order of the documentation: `X` has `X_leaf_form` and `X_leaf`.
#define SPAARPAS_LEAVES(LEAF) \
    LEAF(lines)               \
    LEAF(channel)             \
    LEAF(amount)              \
    LEAF(unit)                \
    LEAF(level)               \
    LEAF(segment)             \
    LEAF(since)               \
    LEAF(date)                \
    LEAF(near)                \
    LEAF(answer)              \
    LEAF(consent)

#define SPAARPAS_DECLARE(name)          \
    extern const Form name##_leaf_form; \
    extern const LeafRow name##_leaf;
SPAARPAS_LEAVES(SPAARPAS_DECLARE)
#undef SPAARPAS_DECLARE

/// What leaves look like in a document, and what they do: two lists, so that who reads programs and
/// asks nothing links no more than the first.
std::span<const Form* const> leaf_forms();
std::span<const LeafRow* const> leaf_rows();

/// The row of a condition's leaf; null where it has parts instead.
const LeafRow* row_of(const Condition& condition);

}  // namespace spaarpas::engine

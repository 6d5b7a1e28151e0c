#pragma once

#include <span>

#include "engine/condition/condition.h"
#include "engine/condition/question.h"

namespace spaarpas::engine {

class Checker;
struct Needs;

/// One kind of leaf. Adding a leaf is a file in condition/ with such a row, and its name in
/// table.cpp.
///
/// *Shape*: a column that says nothing is null, as `check` is in the widget.
struct LeafRow : Form {
    /// Whether it holds and which lines it chooses; says in the answer's trace what is missing.
    Answer (*ask)(const void* leaf, const Question& question);
    /// Adds what the leaf reads of a member beyond what facts always have.
    void (*needs)(const void* leaf, Needs& needs) = nullptr;
    /// What is wrong with it in this program, standing in the condition that it is.
    void (*check)(const void* leaf, Checker& checker) = nullptr;
    /// Whether what it answers now it answers for good; where null, it never does.
    bool (*stays)(const void* leaf, const Question& question) = nullptr;
};

/// Every leaf, in the order of the documentation.
std::span<const LeafRow* const> leaf_rows();

/// The row of a condition's leaf; null where it has parts instead.
const LeafRow* row_of(const Condition& condition);

}  // namespace spaarpas::engine

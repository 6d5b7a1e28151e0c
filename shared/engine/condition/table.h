#pragma once

#include <span>

#include "engine/condition/condition.h"
#include "engine/condition/question.h"

namespace spaarpas::engine {

class Checker;
struct Needs;

/// One kind of leaf. Adding a leaf is a file in condition/ with such a row, and its name in
/// table.cpp.
struct LeafRow : Form {
    /// Whether it holds and which lines it chooses; says in the answer's trace what is missing.
    Answer (*ask)(const void* leaf, const Question& question);
    /// Adds what the leaf reads of a member to the list of what the wallet must carry.
    void (*needs)(const void* leaf, Needs& needs);
    /// What is wrong with it in this program; the widget does not link it.
    void (*check)(const void* leaf, Checker& checker);
};

/// Every leaf, in the order of the documentation.
std::span<const LeafRow* const> leaf_rows();

}  // namespace spaarpas::engine

#include "engine/condition/table.h"

namespace spaarpas::engine {

// clang-tidy looks at several files as one, and then these are there already.
// NOLINTBEGIN(readability-redundant-declaration)
extern const LeafRow lines_leaf;
extern const LeafRow channel_leaf;
extern const LeafRow amount_leaf;
extern const LeafRow unit_leaf;
extern const LeafRow level_leaf;
extern const LeafRow segment_leaf;
extern const LeafRow since_leaf;
extern const LeafRow date_leaf;
extern const LeafRow near_leaf;
extern const LeafRow answer_leaf;
extern const LeafRow consent_leaf;
// NOLINTEND(readability-redundant-declaration)

namespace {

constexpr const LeafRow* rows[] = {
    &lines_leaf,
    &channel_leaf,
    &amount_leaf,
    &unit_leaf,
    &level_leaf,
    &segment_leaf,
    &since_leaf,
    &date_leaf,
    &near_leaf,
    &answer_leaf,
    &consent_leaf,
};

}  // namespace

std::span<const LeafRow* const> leaf_rows() {
    return rows;
}

const LeafRow* row_of(const Condition& condition) {
    return static_cast<const LeafRow*>(condition.leaf.form());
}

}  // namespace spaarpas::engine

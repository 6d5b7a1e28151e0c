// What a program is made of and what that does stand in two lists, which have to say the same.
#include <doctest/doctest.h>

#include "engine/condition/table.h"
#include "engine/rules/do/table.h"
#include "engine/rules/on/table.h"

namespace spaarpas::engine {
namespace {

template <class Row>
void check_in_step(std::span<const Form* const> forms, std::span<const Row* const> rows) {
    REQUIRE(forms.size() == rows.size());
    for (std::size_t index = 0; index < forms.size(); ++index) {
        CAPTURE(forms[index]->key);
        CHECK(&rows[index]->form == forms[index]);
        Held held;
        held.renew(*forms[index]);
        CHECK(row_for(rows, held) == rows[index]);
    }
    CHECK(row_for(rows, Held()) == nullptr);
}

}  // namespace

TEST_CASE("tables: each form of a leaf, a trigger and an action has the row of its own file") {
    check_in_step(leaf_forms(), leaf_rows());
    check_in_step(trigger_forms(), trigger_rows());
    check_in_step(action_forms(), action_rows());
}

}  // namespace spaarpas::engine

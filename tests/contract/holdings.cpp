#include <doctest/doctest.h>

#include "contract/builders.h"
#include "contract/promises.h"

namespace spaarpas::test {

namespace {

std::int64_t id_of(const engine::Lot& lot) {
    return lot.id;
}

void balances_by_unit(store::Store& empty) {
    const auto tables = empty.write();
    auto& holdings = tables->holdings();
    const auto anna = add_member(*tables, "anna");
    CHECK(holdings.holding(anna, {}).balances.empty());
    holdings.put_balances(anna, {"stamps", -2, 0, 0, 0, std::nullopt});
    holdings.put_balances(anna, {"points", 1, 2, 3, -4, 50});
    holdings.put_balances(add_member(*tables, "bert"), {"points", 9, 0, 0, 0, std::nullopt});
    auto balances = holdings.holding(anna, {}).balances;
    REQUIRE(balances.size() == 2);
    CHECK(written(balances[0]) == written(engine::Balances{"points", 1, 2, 3, -4, 50}));
    CHECK(written(balances[1]) == written(engine::Balances{"stamps", -2, 0, 0, 0, std::nullopt}));
    holdings.put_balances(anna, {"points", 7, 0, 0, 0, std::nullopt});
    balances = holdings.holding(anna, {}).balances;
    REQUIRE(balances.size() == 2);
    CHECK(written(balances[0]) == written(engine::Balances{"points", 7, 0, 0, 0, std::nullopt}));
}

void impossible_is_refused(store::Store& empty) {
    const auto tables = empty.write();
    auto& holdings = tables->holdings();
    const auto anna = add_member(*tables, "anna");
    CHECK_THROWS_AS(holdings.put_balances(anna, {"points", 0, -1, 0, 0, {}}), store::StorageError);
    CHECK_THROWS_AS(holdings.put_balances(anna, {"points", 0, 0, -1, 0, {}}), store::StorageError);
    CHECK_THROWS_AS(holdings.put_balances(anna, {"points", 0, 0, 0, 1, {}}), store::StorageError);
    CHECK_THROWS_AS(holdings.put_lot(anna, lot_of(1, "o1", -1)), store::StorageError);
    CHECK_THROWS_AS(holdings.put_lot(anna, lot_of(1, "o1", 101)), store::StorageError);
    CHECK(holdings.lots(anna, 0, 9).empty());
}

void what_a_movement_needs(store::Store& empty) {
    const auto tables = empty.write();
    auto& holdings = tables->holdings();
    const auto anna = add_member(*tables, "anna");
    auto expired = lot_of(2, "o1", 0);
    expired.expired = 60;
    auto partly = lot_of(5, "o1", 40);
    partly.expired = 60;
    auto other = lot_of(6, "o2", 0);
    other.expired = 100;
    for (const auto& lot :
         {lot_of(7, "o1", 0), partly, lot_of(4, "o3", 1), lot_of(3, "o1", 0), expired, other}) {
        holdings.put_lot(anna, lot);
    }
    CHECK(each(holdings.holding(anna, {}).lots, id_of) == Ids{4, 5});
    CHECK(each(holdings.holding(anna, {"o1", "o1", "none"}).lots, id_of) == Ids{2, 4, 5});
    CHECK(each(holdings.of_source(anna, "o1"), id_of) == Ids{2, 3, 5, 7});
    CHECK(each(holdings.lots(anna, 0, 3), id_of) == Ids{2, 3, 4});
    CHECK(each(holdings.lots(anna, 4, 9), id_of) == Ids{5, 6, 7});
    const auto bert = add_member(*tables, "bert");
    CHECK(holdings.holding(bert, {"o1"}).lots.empty());
    CHECK(holdings.of_source(bert, "o1").empty());
    CHECK(holdings.lots(bert, 0, 9).empty());
}

void lot_as_it_is(store::Store& empty) {
    const auto tables = empty.write();
    auto& holdings = tables->holdings();
    const auto anna = add_member(*tables, "anna");
    auto lot = lot_of(1, "o1", 100);
    lot.pending = true;
    lot.settles_on = "stayed";
    holdings.put_lot(anna, lot);
    CHECK(written(holdings.lots(anna, 0, 9)[0]) == written(lot));
    lot.pending = false;
    lot.settles_on = "";
    lot.remaining = 30;
    lot.expired = 10;
    lot.available_at_ms = 70;
    lot.expires_at_ms = 99;
    holdings.put_lot(anna, lot);
    REQUIRE(holdings.lots(anna, 0, 9).size() == 1);
    CHECK(written(holdings.lots(anna, 0, 9)[0]) == written(lot));
    auto moved = lot;
    moved.source = "o2";
    CHECK_THROWS_AS(holdings.put_lot(anna, moved), store::StorageError);
    moved = lot;
    moved.unit = "stamps";
    CHECK_THROWS_AS(holdings.put_lot(anna, moved), store::StorageError);
    CHECK_THROWS_AS(holdings.put_lot(add_member(*tables, "bert"), lot), store::StorageError);
}

void ids_are_taken_once(store::Store& empty) {
    const auto tables = empty.write();
    const auto first = tables->holdings().take_lot_ids(3);
    CHECK(first > 0);
    CHECK(tables->holdings().take_lot_ids(1) >= first + 3);
}

}  // namespace

Promises holding_promises() {
    return {{"balances are kept by unit, as they are now", balances_by_unit},
            {"what nobody can hold is refused", impossible_is_refused},
            {"a movement gets open lots, and of what is taken back what expired",
             what_a_movement_needs},
            {"a lot is kept as it is now, and stays whose and what it is", lot_as_it_is},
            {"no two lots have an id", ids_are_taken_once}};
}

}  // namespace spaarpas::test

#include <doctest/doctest.h>

#include "contract/builders.h"
#include "contract/promises.h"

namespace spaarpas::test {

namespace {

bool is_there(store::Transaction& tables, const std::string& shop_id) {
    return tables.members().find(a_program, shop_id).has_value();
}

void uncommitted_is_not_kept(store::Store& empty) {
    {
        const auto tables = empty.write();
        add_member(*tables, "lost");
        CHECK(is_there(*tables, "lost"));
    }
    CHECK_FALSE(is_there(*empty.read(), "lost"));
}

void committed_is_kept(store::Store& empty) {
    {
        const auto tables = empty.write();
        add_member(*tables, "kept");
        tables->commit();
    }
    CHECK(is_there(*empty.read(), "kept"));
}

void refused_part_leaves_nothing(store::Store& empty) {
    {
        const auto tables = empty.write();
        add_member(*tables, "before");
        tables->mark();
        add_member(*tables, "refused");
        tables->roll_back_to_mark();
        tables->mark();
        add_member(*tables, "after");
        tables->mark();
        add_member(*tables, "refused-too");
        tables->roll_back_to_mark();
        tables->commit();
    }
    const auto tables = empty.read();
    CHECK(is_there(*tables, "before"));
    CHECK_FALSE(is_there(*tables, "refused"));
    CHECK(is_there(*tables, "after"));
    CHECK_FALSE(is_there(*tables, "refused-too"));
}

void view_is_of_one_moment(store::Store& empty) {
    const auto view = empty.read();
    CHECK_FALSE(is_there(*view, "anna"));
    const auto tables = empty.write();
    add_member(*tables, "anna");
    tables->commit();
    CHECK_FALSE(is_there(*view, "anna"));
    CHECK(is_there(*empty.read(), "anna"));
}

void unknown_members_own_nothing(store::Store& empty) {
    const auto tables = empty.write();
    const store::MemberKey nobody{4711};
    CHECK_THROWS_AS(tables->holdings().put_lot(nobody, lot_of(1, "o", 1)), store::StorageError);
    CHECK_THROWS_AS(tables->effects().put(nobody, gives("e/r", "points", 1)), store::StorageError);
    CHECK_THROWS_AS(tables->entries().append(entry_of(nobody, 1, 1)), store::StorageError);
    CHECK_THROWS_AS(tables->vouchers().insert(voucher_of(nobody, "A")), store::StorageError);
    CHECK_THROWS_AS(tables->history().insert(told(nobody, order_of("o", 1))), store::StorageError);
}

}  // namespace

Promises transaction_promises() {
    return {{"what is not committed is not kept", uncommitted_is_not_kept},
            {"what is committed is kept", committed_is_kept},
            {"one refused event of many leaves nothing behind", refused_part_leaves_nothing},
            {"a view is of one moment", view_is_of_one_moment},
            {"nothing is kept of a member who is not there", unknown_members_own_nothing}};
}

}  // namespace spaarpas::test

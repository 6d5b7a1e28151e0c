#include <doctest/doctest.h>

#include "contract/builders.h"
#include "contract/promises.h"

namespace spaarpas::test {

namespace {

using store::VoucherState;

std::string code_of(const store::VoucherRecord& voucher) {
    return voucher.code;
}

store::VoucherRecord in_state(store::VoucherRecord voucher,
                              VoucherState state,
                              std::optional<std::int64_t> expires_at_ms) {
    voucher.state = state;
    voucher.expires_at_ms = expires_at_ms;
    return voucher;
}

void found_as_issued(store::Store& empty) {
    const auto tables = empty.write();
    auto& vouchers = tables->vouchers();
    auto voucher = voucher_of(add_member(*tables, "anna"), "ABCD");
    voucher.expires_at_ms = 900;
    voucher.place = 2;
    voucher.ordinal = 3;
    voucher.entry = 17;
    voucher.spent = {{40, "o1", 5, 99}, {60, "o2", 6, std::nullopt}};
    voucher.id = vouchers.insert(voucher);
    const auto found = vouchers.find(a_program, "ABCD");
    REQUIRE(found.has_value());
    CHECK(found->id == voucher.id);
    CHECK(found->program == a_program);
    CHECK(found->member == voucher.member);
    CHECK(found->offer == "coffee");
    CHECK(found->program_version == 3);
    CHECK(found->state == VoucherState::issued);
    CHECK(found->issued_at_ms == 100);
    CHECK(found->expires_at_ms == 900);
    CHECK(found->cause == "rule/1");
    CHECK(found->place == 2);
    CHECK(found->ordinal == 3);
    CHECK(found->entry == 17);
    CHECK(found->order_id.empty());
    CHECK_FALSE(found->reserved_until_ms.has_value());
    CHECK_FALSE(found->used_at_ms.has_value());
    REQUIRE(found->spent.size() == 2);
    CHECK(written(found->spent[0]) == written(voucher.spent[0]));
    CHECK(written(found->spent[1]) == written(voucher.spent[1]));
    CHECK_FALSE(vouchers.find("slager", "ABCD").has_value());
    CHECK_THROWS_AS(vouchers.insert(voucher), store::StorageError);
}

void reserved_used_given_back(store::Store& empty) {
    const auto tables = empty.write();
    auto& vouchers = tables->vouchers();
    vouchers.insert(voucher_of(add_member(*tables, "anna"), "A"));
    const auto issued = *vouchers.find(a_program, "A");
    auto reserved = issued;
    reserved.state = VoucherState::reserved;
    reserved.order_id = "o1";
    reserved.reserved_until_ms = 500;
    CHECK(vouchers.change(issued, reserved));
    CHECK_FALSE(vouchers.change(issued, reserved));
    CHECK(vouchers.find(a_program, "A")->reserved_until_ms == 500);
    auto of_another = reserved;
    of_another.order_id = "o2";
    auto used = reserved;
    used.state = VoucherState::used;
    used.reserved_until_ms.reset();
    used.used_at_ms = 400;
    CHECK_FALSE(vouchers.change(of_another, used));
    used.cause = "rule/2";
    used.ordinal = 4;
    CHECK(vouchers.change(reserved, used));
    CHECK(vouchers.of_cause(issued.member, "rule/1").empty());
    const auto moved = vouchers.of_cause(issued.member, "rule/2");
    CHECK((moved.size() == 1 && moved[0].ordinal == 4));
    auto found = *vouchers.find(a_program, "A");
    CHECK(found.state == VoucherState::used);
    CHECK(found.order_id == "o1");
    CHECK(found.used_at_ms == 400);
    CHECK_FALSE(found.reserved_until_ms.has_value());
    auto back = issued;
    back.expires_at_ms = 1400;
    CHECK(vouchers.change(used, back));
    found = *vouchers.find(a_program, "A");
    CHECK(found.state == VoucherState::issued);
    CHECK(found.order_id.empty());
    CHECK(found.expires_at_ms == 1400);
    CHECK_FALSE(found.used_at_ms.has_value());
}

void newest_first(store::Store& empty) {
    const auto tables = empty.write();
    auto& vouchers = tables->vouchers();
    const auto anna = add_member(*tables, "anna");
    vouchers.insert(voucher_of(anna, "Z"));
    vouchers.insert(voucher_of(add_member(*tables, "bert"), "B"));
    const auto second = vouchers.insert(voucher_of(anna, "A"));
    vouchers.insert(in_state(voucher_of(anna, "M"), VoucherState::withdrawn, std::nullopt));
    CHECK(each(vouchers.newest(anna, 0, 2), code_of) == Names{"M", "A"});
    CHECK(each(vouchers.newest(anna, second, 9), code_of) == Names{"Z"});
}

void open_ones(store::Store& empty) {
    const auto tables = empty.write();
    auto& vouchers = tables->vouchers();
    const auto anna = add_member(*tables, "anna");
    const auto lasting =
        vouchers.insert(in_state(voucher_of(anna, "lasting"), VoucherState::issued, {}));
    vouchers.insert(in_state(voucher_of(anna, "expired"), VoucherState::issued, 500));
    vouchers.insert(in_state(voucher_of(anna, "reserved"), VoucherState::reserved, 502));
    vouchers.insert(in_state(voucher_of(anna, "used"), VoucherState::used, 900));
    vouchers.insert(in_state(voucher_of(anna, "withdrawn"), VoucherState::withdrawn, {}));
    vouchers.insert(in_state(voucher_of(anna, "issued"), VoucherState::issued, 501));
    vouchers.insert(voucher_of(add_member(*tables, "bert"), "another's"));
    CHECK(each(vouchers.open(anna, 500, 0, 9), code_of) == Names{"lasting", "reserved", "issued"});
    CHECK(each(vouchers.open(anna, 500, 0, 1), code_of) == Names{"lasting"});
    CHECK(each(vouchers.open(anna, 501, lasting, 9), code_of) == Names{"reserved"});
}

void by_cause_and_order(store::Store& empty) {
    const auto tables = empty.write();
    auto& vouchers = tables->vouchers();
    const auto anna = add_member(*tables, "anna");
    std::int64_t ordinal = 3;
    for (const char* code : {"C", "B", "A"}) {
        auto voucher = voucher_of(anna, code);
        voucher.ordinal = ordinal--;
        voucher.order_id = "o1";
        vouchers.insert(voucher);
    }
    auto other = voucher_of(anna, "D");
    other.cause = "rule/2";
    vouchers.insert(other);
    CHECK(each(vouchers.of_cause(anna, "rule/1"), code_of) == Names{"A", "B", "C"});
    CHECK(vouchers.of_cause(add_member(*tables, "bert"), "rule/1").empty());
    CHECK(each(vouchers.of_order(a_program, "o1"), code_of) == Names{"C", "B", "A"});
    CHECK(vouchers.of_order(a_program, "").empty());
    CHECK(vouchers.of_order("slager", "o1").empty());
}

void ended_reservations(store::Store& empty) {
    const auto tables = empty.write();
    auto& vouchers = tables->vouchers();
    const auto anna = add_member(*tables, "anna");
    CHECK_FALSE(vouchers.next_change_ms(anna, 0).has_value());
    const auto reserved = [&](const char* code, std::int64_t until_ms) {
        auto voucher = in_state(voucher_of(anna, code), VoucherState::reserved, 900);
        voucher.reserved_until_ms = until_ms;
        vouchers.insert(voucher);
    };
    reserved("late", 300);
    reserved("early", 200);
    reserved("later", 301);
    vouchers.insert(in_state(voucher_of(anna, "issued"), VoucherState::issued, 250));
    vouchers.insert(in_state(voucher_of(anna, "used"), VoucherState::used, 110));
    CHECK(each(vouchers.lapsed(300, 9), code_of) == Names{"early", "late"});
    CHECK(each(vouchers.lapsed(300, 1), code_of) == Names{"early"});
    CHECK(vouchers.next_change_ms(anna, 100) == 200);
    CHECK(vouchers.next_change_ms(anna, 200) == 250);
    CHECK(vouchers.next_change_ms(anna, 301) == 900);
    CHECK_FALSE(vouchers.next_change_ms(anna, 900).has_value());
}

void moved(store::Store& empty) {
    const auto tables = empty.write();
    auto& vouchers = tables->vouchers();
    const auto anna = add_member(*tables, "anna");
    const auto bert = add_member(*tables, "bert");
    vouchers.insert(voucher_of(bert, "A"));
    vouchers.insert(voucher_of(anna, "B"));
    vouchers.move(bert, anna);
    CHECK(each(vouchers.newest(anna, 0, 9), code_of) == Names{"B", "A"});
    CHECK(vouchers.newest(bert, 0, 9).empty());
}

}  // namespace

Promises voucher_promises() {
    return {{"a voucher is found as it was issued, its code once", found_as_issued},
            {"reserved for one order, used on it, and given back", reserved_used_given_back},
            {"a member's vouchers, newest first", newest_first},
            {"those that can be used", open_ones},
            {"those of an issue and of an order", by_cause_and_order},
            {"reservations that ended, and what changes next", ended_reservations},
            {"vouchers become another's", moved}};
}

}  // namespace spaarpas::test

#include "contract/store_contract.h"

#include <string>

#include <doctest/doctest.h>

namespace spaarpas::test {

namespace {

store::MemberKey add_member(store::Transaction& tables, const std::string& shop_id) {
    store::MemberRecord record;
    record.program = "p";
    record.shop_id = shop_id;
    record.ledger_id = "ledger-" + shop_id;
    return tables.members().insert(record);
}

void check_commit_and_rollback(store::Store& store) {
    {
        const auto tables = store.write();
        add_member(*tables, "lost");
    }
    CHECK_FALSE(store.read()->members().find("p", "lost").has_value());
    {
        const auto tables = store.write();
        add_member(*tables, "kept");
        tables->mark();
        add_member(*tables, "taken-back");
        tables->roll_back_to_mark();
        tables->commit();
    }
    const auto tables = store.read();
    CHECK(tables->members().find("p", "kept").has_value());
    CHECK_FALSE(tables->members().find("p", "taken-back").has_value());
    CHECK_FALSE(tables->members().find("other", "kept").has_value());
}

void check_guards(store::Store& store) {
    const auto tables = store.write();
    const auto member = add_member(*tables, "guarded");
    CHECK(tables->ledger().move(member, {10, 0, 0, 0}));
    CHECK_FALSE(tables->ledger().move(member, {-11, 0, 0, 0}));
    CHECK(tables->ledger().balances(member).available == 10);
    CHECK(tables->vouchers().take("p", "stock:x", 1, 1));
    CHECK_FALSE(tables->vouchers().take("p", "stock:x", 1, 1));
    CHECK(tables->vouchers().taken("p", "stock:x") == 1);
    CHECK(tables->orders().add_refund("p", "r1", "o1"));
    CHECK_FALSE(tables->orders().add_refund("p", "r1", "o2"));
}

void check_milestone_awards(store::Store& store) {
    const auto tables = store.write();
    const auto member = add_member(*tables, "reacher");
    store::MilestoneAward award;
    award.member = member;
    award.milestone = "m";
    award.source = "older";
    award.points = 5;
    tables->orders().add_milestone_award(award);
    award.source = "newer";
    award.times = 3;
    award.vouchers = {"B", "A"};
    tables->orders().add_milestone_award(award);
    auto newest = tables->orders().newest_milestone_award(member, "m");
    REQUIRE(newest.has_value());
    CHECK(newest->source == "newer");
    CHECK(newest->times == 3);
    CHECK(newest->vouchers == award.vouchers);
    tables->orders().set_reversed_times(newest->id, 2);
    newest = tables->orders().newest_milestone_award(member, "m");
    REQUIRE(newest.has_value());
    CHECK(newest->reversed_times == 2);
    tables->orders().set_reversed_times(newest->id, 3);
    newest = tables->orders().newest_milestone_award(member, "m");
    REQUIRE(newest.has_value());
    CHECK(newest->source == "older");
    CHECK(newest->vouchers.empty());
    CHECK_FALSE(tables->orders().newest_milestone_award(member, "other").has_value());
}

void check_revocations(store::Store& store) {
    const auto tables = store.write();
    auto& journal = tables->journal();
    journal.revoke_token("p", "short", 1000);
    journal.revoke_token("p", "long", 1001);
    CHECK(journal.token_revoked("p", "short"));
    CHECK_FALSE(journal.token_revoked("other", "short"));
    journal.drop_revocations(1000);
    CHECK(journal.token_revoked("p", "short"));
    journal.drop_revocations(1001);
    CHECK_FALSE(journal.token_revoked("p", "short"));
    CHECK(journal.token_revoked("p", "long"));
}

void check_segments(store::Store& store) {
    using Names = base::List<std::string>;
    const auto tables = store.write();
    const auto member = add_member(*tables, "sorted");
    auto& profile = tables->profile();
    CHECK(profile.segments(member, 100).empty());
    profile.put_segments(member, 10, {"vip", "staff", "vip"});
    profile.put_segments(member, 20, {});
    CHECK(profile.segments(member, 9).empty());
    CHECK(profile.segments(member, 19) == Names{"staff", "vip"});
    CHECK(profile.segments(member, 20).empty());
    profile.put_segments(member, 10, {"press"});
    CHECK(profile.segments(member, 10) == Names{"press"});
    profile.erase(member);
    CHECK(profile.segments(member, 10).empty());
}

void check_keys_stay_apart(store::Store& store) {
    const auto tables = store.write();
    const store::KeyScope merchant{"p", store::CallerKind::merchant, "anna", "k"};
    const store::KeyScope shopper{"p", store::CallerKind::shopper, "anna", "k"};
    tables->journal().put_reply(merchant, {"route", "hash", false, "{}", std::nullopt});
    CHECK(tables->journal().reply(merchant).has_value());
    CHECK_FALSE(tables->journal().reply(shopper).has_value());
}

void check_forgetting(store::Store& store) {
    const auto tables = store.write();
    const auto member = add_member(*tables, "gone");
    tables->profile().put_consent(member, {"activity", true, 1});
    tables->profile().erase(member);
    tables->members().forget(member);
    CHECK_FALSE(tables->members().find("p", "gone").has_value());
    CHECK(tables->members().by_key(member)->ledger_id == "ledger-gone");
    CHECK(tables->profile().consents(member).empty());
    CHECK_NOTHROW(add_member(*tables, "gone-again"));
}

}  // namespace

void check_store_contract(const std::function<std::unique_ptr<StoreUnderTest>()>& make) {
    SUBCASE("what is not committed is not kept") {
        check_commit_and_rollback(make()->store());
    }
    SUBCASE("balances, stock and refunds are guarded") {
        check_guards(make()->store());
    }
    SUBCASE("keys of different callers never meet") {
        check_milestone_awards(make()->store());
        check_keys_stay_apart(make()->store());
    }
    SUBCASE("what a milestone brought is found newest first, until it is taken back wholly") {
        check_milestone_awards(make()->store());
    }
    SUBCASE("a revoked token is known until it has expired") {
        check_revocations(make()->store());
    }
    SUBCASE("segments hold from their moment on, and go with the member") {
        check_segments(make()->store());
    }
    SUBCASE("a member that was forgotten leaves the ledger alone") {
        check_forgetting(make()->store());
    }
}

}  // namespace spaarpas::test

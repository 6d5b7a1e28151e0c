#include <doctest/doctest.h>

#include "contract/builders.h"
#include "contract/promises.h"

namespace spaarpas::test {

namespace {

engine::Facts some_facts() {
    engine::Facts facts;
    facts.at_ms = 77;
    facts.joined_at_ms = 5;
    engine::Figure figure;
    figure.key = "points";
    figure.ever = 12;
    figure.days = {{20000, 12}};
    facts.figures = {figure};
    facts.answers = {{"birthday", {"05"}}};
    facts.consents = {"mail"};
    return facts;
}

store::MemberRecord full_member() {
    store::MemberRecord record;
    record.program = a_program;
    record.shop_id = "anna";
    record.ledger_id = "l1";
    record.joined_at_ms = 5;
    record.locale = "nl";
    record.revision = 2;
    record.entries = 3;
    record.chain_head = "head";
    record.due_at_ms = 900;
    record.facts = some_facts();
    record.last_event = store::HistoryPlace{77, true, "e9", 4};
    return record;
}

void check_same(const store::MemberRecord& left, const store::MemberRecord& right) {
    CHECK(left.key == right.key);
    CHECK(left.program == right.program);
    CHECK(left.shop_id == right.shop_id);
    CHECK(left.ledger_id == right.ledger_id);
    CHECK(left.joined_at_ms == right.joined_at_ms);
    CHECK(left.locale == right.locale);
    CHECK(left.revision == right.revision);
    CHECK(left.entries == right.entries);
    CHECK(left.chain_head == right.chain_head);
    CHECK(left.due_at_ms == right.due_at_ms);
    CHECK(written(left.facts) == written(right.facts));
    CHECK(left.last_event == right.last_event);
    CHECK(left.merged_into == right.merged_into);
}

void found_as_kept(store::Store& empty) {
    const auto tables = empty.write();
    auto record = full_member();
    record.key = tables->members().insert(record);
    const auto by_key = tables->members().by_key(record.key);
    REQUIRE(by_key.has_value());
    check_same(*by_key, record);
    const auto found = tables->members().find(a_program, "anna");
    REQUIRE(found.has_value());
    check_same(*found, record);
    CHECK_FALSE(tables->members().find("slager", "anna").has_value());
    CHECK_FALSE(tables->members().find(a_program, "").has_value());
    CHECK_FALSE(tables->members().by_key({record.key.value + 1}).has_value());
}

void one_of_each_id(store::Store& empty) {
    const auto tables = empty.write();
    add_member(*tables, "anna");
    add_member(*tables, "anna", "slager");
    CHECK_THROWS_AS(add_member(*tables, "anna"), store::StorageError);
    auto twin = full_member();
    twin.shop_id = "other";
    twin.ledger_id = "ledger-bakker-anna";
    CHECK_THROWS_AS(tables->members().insert(twin), store::StorageError);
}

void updated(store::Store& empty) {
    const auto tables = empty.write();
    const auto other = add_member(*tables, "other");
    auto record = full_member();
    const auto key = tables->members().insert(record);
    store::MemberRecord changed;
    changed.key = key;
    changed.program = "elsewhere";
    changed.shop_id = "somebody";
    changed.ledger_id = "l2";
    changed.joined_at_ms = 4;
    changed.locale = "fr";
    changed.revision = 9;
    changed.entries = 8;
    changed.chain_head = "newer";
    changed.merged_into = other;
    tables->members().update(changed);
    changed.program = record.program;
    changed.shop_id = record.shop_id;
    changed.ledger_id = record.ledger_id;
    check_same(*tables->members().by_key(key), changed);
    changed.key = {4711};
    CHECK_THROWS_AS(tables->members().update(changed), store::StorageError);
}

store::MemberKey due_member(store::Transaction& tables,
                            const std::string& shop_id,
                            std::optional<std::int64_t> due_at_ms) {
    auto record = full_member();
    record.shop_id = shop_id;
    record.ledger_id = shop_id;
    record.due_at_ms = due_at_ms;
    return tables.members().insert(record);
}

void due_in_order(store::Store& empty) {
    const auto tables = empty.write();
    auto& members = tables->members();
    CHECK_FALSE(members.next_due_at_ms().has_value());
    const auto never = due_member(*tables, "never", std::nullopt);
    const auto late = due_member(*tables, "late", 300);
    const auto early = due_member(*tables, "early", -100);
    const auto twin = due_member(*tables, "twin", 300);
    const auto later = due_member(*tables, "later", 301);
    const auto key = [](const store::DueMember& member) { return member.key.value; };
    CHECK(members.next_due_at_ms() == -100);
    CHECK(members.due(-101, std::nullopt, 9).empty());
    const auto due = members.due(300, std::nullopt, 9);
    CHECK(each(due, key) == Ids{early.value, late.value, twin.value});
    CHECK(due.front().due_at_ms == -100);
    CHECK(each(members.due(300, std::nullopt, 2), key) == Ids{early.value, late.value});
    CHECK(each(members.due(300, due[1], 9), key) == Ids{twin.value});
    CHECK(each(members.due(301, due[2], 9), key) == Ids{later.value});
    CHECK(never.value > 0);
}

void pages(store::Store& empty) {
    const auto tables = empty.write();
    const auto anna = add_member(*tables, "anna");
    const auto other = add_member(*tables, "other", "slager");
    const auto bert = add_member(*tables, "bert");
    const auto key = [](const store::MemberRecord& record) { return record.key.value; };
    auto& members = tables->members();
    CHECK(each(members.page(a_program, {}, 9), key) == Ids{anna.value, bert.value});
    CHECK(each(members.page(a_program, anna, 9), key) == Ids{bert.value});
    CHECK(each(members.page("", {}, 2), key) == Ids{anna.value, other.value});
    CHECK(each(members.page("", other, 2), key) == Ids{bert.value});
}

void merged(store::Store& empty) {
    const auto tables = empty.write();
    const auto anna = add_member(*tables, "anna");
    const auto old_anna = add_member(*tables, "old-anna");
    CHECK(tables->members().merged_into(anna).empty());
    auto record = *tables->members().by_key(old_anna);
    record.merged_into = anna;
    tables->members().update(record);
    CHECK(tables->members().merged_into(anna) == std::vector{old_anna});
    CHECK(tables->members().find(a_program, "old-anna")->merged_into == anna);
}

void forgotten(store::Store& empty) {
    const auto tables = empty.write();
    auto& members = tables->members();
    const auto key = members.insert(full_member());
    members.forget(key, "hash-of-anna");
    CHECK_FALSE(members.find(a_program, "anna").has_value());
    const auto record = *members.by_key(key);
    auto expected = full_member();
    expected.key = key;
    expected.shop_id = "";
    expected.locale = "";
    expected.facts = {};
    expected.last_event.reset();
    expected.due_at_ms.reset();
    check_same(record, expected);
    CHECK_FALSE(members.next_due_at_ms().has_value());
    CHECK(members.was_forgotten(a_program, "hash-of-anna"));
    CHECK_FALSE(members.was_forgotten("slager", "hash-of-anna"));
    CHECK_FALSE(members.was_forgotten(a_program, "hash-of-bert"));
}

void forgotten_again(store::Store& empty) {
    const auto tables = empty.write();
    auto& members = tables->members();
    const auto first = add_member(*tables, "anna");
    members.forget(first, "hash-of-anna");
    auto again = full_member();
    const auto second = members.insert(again);
    CHECK(second.value != first.value);
    members.forget(second, "hash-of-anna");
    CHECK(members.was_forgotten(a_program, "hash-of-anna"));
    CHECK_THROWS_AS(members.forget({4711}, "hash-of-nobody"), store::StorageError);
}

}  // namespace

Promises member_promises() {
    return {{"a member is found as they were kept", found_as_kept},
            {"a program has one member of an id, a ledger id is one member's", one_of_each_id},
            {"all but who they are can be written", updated},
            {"the longest due first, and nobody twice", due_in_order},
            {"all members in pages, of a program or of all", pages},
            {"who was merged into whom", merged},
            {"a member that was forgotten leaves their chain alone", forgotten},
            {"who joins again is somebody new, and can be forgotten again", forgotten_again}};
}

}  // namespace spaarpas::test

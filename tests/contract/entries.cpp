#include <doctest/doctest.h>

#include "contract/builders.h"
#include "contract/promises.h"

namespace spaarpas::test {

namespace {

std::int64_t id_of(const store::EntryRecord& entry) {
    return entry.id;
}

void found_as_appended(store::Store& empty) {
    const auto tables = empty.write();
    auto& entries = tables->entries();
    auto entry = entry_of(add_member(*tables, "anna"), 4, 1);
    entry.postings.push_back({"stamps", engine::Account::held, 2});
    entry.postings.push_back({"stamps", engine::Account::adjusted, -2});
    entries.append(entry);
    const auto found = entries.by_id(4);
    REQUIRE(found.has_value());
    CHECK(found->id == 4);
    CHECK(found->program == a_program);
    CHECK(found->member == entry.member);
    CHECK(found->ordinal == 1);
    CHECK(found->kind == "order");
    CHECK(found->source == "order-1");
    CHECK(found->recorded_at_ms == 4000);
    CHECK(found->document == entry.document);
    CHECK(found->hash == "hash-4");
    REQUIRE(found->postings.size() == 4);
    for (std::size_t index = 0; index < 4; ++index) {
        CHECK(written(found->postings[index]) == written(entry.postings[index]));
    }
    CHECK_FALSE(entries.by_id(5).has_value());
}

void every_account(store::Store& empty) {
    const auto tables = empty.write();
    auto& entries = tables->entries();
    auto entry = entry_of(add_member(*tables, "anna"), 1, 1);
    entry.postings.clear();
    for (int account = 0; account <= static_cast<int>(engine::Account::adjusted); ++account) {
        entry.postings.push_back({"points", static_cast<engine::Account>(account), account});
    }
    entries.append(entry);
    for (const auto& posting : entries.by_id(1)->postings) {
        CHECK(static_cast<std::int64_t>(posting.account) == posting.amount);
    }
}

void appended_once(store::Store& empty) {
    const auto tables = empty.write();
    auto& entries = tables->entries();
    const auto anna = add_member(*tables, "anna");
    entries.append(entry_of(anna, 1, 1));
    CHECK_THROWS_AS(entries.append(entry_of(anna, 1, 2)), store::StorageError);
    CHECK_THROWS_AS(entries.append(entry_of(anna, 2, 1)), store::StorageError);
    const auto first = entries.take_id();
    CHECK(first > 0);
    CHECK(entries.take_id() > first);
}

void pages(store::Store& empty) {
    const auto tables = empty.write();
    auto& entries = tables->entries();
    const auto anna = add_member(*tables, "anna");
    const auto bert = add_member(*tables, "bert");
    const auto elsewhere = add_member(*tables, "anna", "slager");
    entries.append(entry_of(anna, 1, 1));
    entries.append(entry_of(bert, 2, 1));
    entries.append(entry_of(anna, 3, 2));
    auto other = entry_of(elsewhere, 4, 1);
    other.program = "slager";
    entries.append(other);
    entries.append(entry_of(anna, 5, 3));
    CHECK(each(entries.newest(anna, 0, 2), id_of) == Ids{5, 3});
    CHECK(each(entries.newest(anna, 2, 2), id_of) == Ids{1});
    CHECK(each(entries.chain(anna, 0, 2), id_of) == Ids{1, 3});
    CHECK(each(entries.chain(anna, 2, 2), id_of) == Ids{5});
    CHECK(each(entries.page(a_program, 0, 3), id_of) == Ids{1, 2, 3});
    CHECK(each(entries.page(a_program, 3, 3), id_of) == Ids{5});
    CHECK(each(entries.page("", 2, 2), id_of) == Ids{3, 4});
    CHECK(entries.newest(anna, 0, 1).front().postings.size() == 2);
    CHECK(entries.chain(anna, 0, 1).front().postings.size() == 2);
    CHECK(entries.page("", 0, 1).front().postings.size() == 2);
}

void newest_instant(store::Store& empty) {
    const auto tables = empty.write();
    auto& entries = tables->entries();
    CHECK_FALSE(entries.newest_recorded_at_ms("").has_value());
    const auto anna = add_member(*tables, "anna");
    entries.append(entry_of(anna, 1, 1));
    auto other = entry_of(add_member(*tables, "anna", "slager"), 2, 1);
    other.program = "slager";
    entries.append(other);
    CHECK(entries.newest_recorded_at_ms(a_program) == 1000);
    CHECK(entries.newest_recorded_at_ms("") == 2000);
    CHECK_FALSE(entries.newest_recorded_at_ms("kapper").has_value());
}

}  // namespace

Promises entry_promises() {
    return {{"an entry is found as it was appended", found_as_appended},
            {"every account is kept as itself", every_account},
            {"an id and a place in a chain are there once", appended_once},
            {"newest first, along the chain, and by id", pages},
            {"when the newest entry was recorded", newest_instant}};
}

}  // namespace spaarpas::test

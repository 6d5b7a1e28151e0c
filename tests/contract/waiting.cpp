#include <doctest/doctest.h>

#include "contract/builders.h"
#include "contract/promises.h"

namespace spaarpas::test {

namespace {

store::WaitingEvent waiting_for(const std::string& shop_id,
                                const std::string& id,
                                std::int64_t until_ms) {
    store::WaitingEvent waiting;
    waiting.program = a_program;
    waiting.shop_id = shop_id;
    waiting.origin = "shop";
    waiting.order_id = id;
    waiting.event = order_of(id, 5);
    waiting.until_ms = until_ms;
    return waiting;
}

std::string id_of(const store::WaitingEvent& waiting) {
    return waiting.event.id;
}

void found_as_told(store::Store& empty) {
    const auto tables = empty.write();
    auto& table = tables->waiting();
    auto waiting = waiting_for("anna", "o1", 900);
    waiting.id = table.insert(waiting);
    for (const auto& found :
         {table.find(a_program, "shop", "o1"), table.find_order(a_program, "o1")}) {
        REQUIRE(found.has_value());
        CHECK(found->id == waiting.id);
        CHECK(found->program == a_program);
        CHECK(found->shop_id == "anna");
        CHECK(found->origin == "shop");
        CHECK(found->order_id == "o1");
        CHECK(written(found->event) == written(waiting.event));
        CHECK(found->until_ms == 900);
    }
    CHECK_FALSE(table.find(a_program, "desk", "o1").has_value());
    CHECK_FALSE(table.find_order("slager", "o1").has_value());
    CHECK_FALSE(table.find_order(a_program, "").has_value());
    auto other = waiting_for("bert", "o1", 900);
    CHECK_THROWS_AS(table.insert(other), store::StorageError);
    other.event.id = "another-event";
    CHECK_THROWS_AS(table.insert(other), store::StorageError);
    other.order_id = "";
    CHECK(table.insert(other) > waiting.id);
}

void in_order_of_arrival(store::Store& empty) {
    const auto tables = empty.write();
    auto& table = tables->waiting();
    const auto first = table.insert(waiting_for("anna", "z", 900));
    table.insert(waiting_for("bert", "b", 900));
    table.insert(waiting_for("anna", "a", 900));
    CHECK(each(table.of_shopper(a_program, "anna", 0, 9), id_of) == Names{"z", "a"});
    CHECK(each(table.of_shopper(a_program, "anna", 0, 1), id_of) == Names{"z"});
    CHECK(each(table.of_shopper(a_program, "anna", first, 9), id_of) == Names{"a"});
    CHECK(table.of_shopper("slager", "anna", 0, 9).empty());
}

void changed_and_booked(store::Store& empty) {
    const auto tables = empty.write();
    auto& table = tables->waiting();
    auto waiting = waiting_for("anna", "o1", 900);
    waiting.id = table.insert(waiting);
    waiting.event.cancelled = true;
    table.update(waiting);
    CHECK(table.find_order(a_program, "o1")->event.cancelled);
    table.remove(waiting.id);
    CHECK_FALSE(table.find_order(a_program, "o1").has_value());
    CHECK_THROWS_AS(table.update(waiting), store::StorageError);
}

void gone(store::Store& empty) {
    const auto tables = empty.write();
    auto& table = tables->waiting();
    for (const auto& waiting : {waiting_for("anna", "a", 100),
                                waiting_for("anna", "b", 300),
                                waiting_for("bert", "c", 200),
                                waiting_for("bert", "d", 301),
                                waiting_for("anna-2", "e", 999)}) {
        table.insert(waiting);
    }
    CHECK(table.drop_lapsed(300, 2) == 2);
    CHECK(table.find_order(a_program, "b").has_value());
    CHECK(table.drop_lapsed(300, 2) == 1);
    CHECK(table.drop_lapsed(300, 2) == 0);
    table.insert(waiting_for("anna", "f", 999));
    table.forget(a_program, "anna");
    CHECK(table.of_shopper(a_program, "anna", 0, 9).empty());
    CHECK(each(table.of_shopper(a_program, "bert", 0, 9), id_of) == Names{"d"});
    CHECK(each(table.of_shopper(a_program, "anna-2", 0, 9), id_of) == Names{"e"});
}

}  // namespace

Promises waiting_promises() {
    return {{"what waits is found as it was told, once", found_as_told},
            {"what waits for somebody, in the order of arrival", in_order_of_arrival},
            {"what waits can change, and goes when it is booked", changed_and_booked},
            {"what waited too long goes, and all that waits for somebody", gone}};
}

}  // namespace spaarpas::test

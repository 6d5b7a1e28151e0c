#include <doctest/doctest.h>

#include "contract/builders.h"
#include "contract/promises.h"

namespace spaarpas::test {

namespace {

std::string id_of(const store::HistoryRecord& record) {
    return record.event.id;
}

void found_as_told(store::Store& empty) {
    const auto tables = empty.write();
    auto& history = tables->history();
    auto record = told(add_member(*tables, "anna"), order_of("o1", 500));
    record.event.room = {{"offer/coffee/0", 3}};
    record.row = history.insert(record);
    for (const auto& found :
         {history.find(a_program, "shop", "o1"), history.find_order(a_program, "o1")}) {
        REQUIRE(found.has_value());
        CHECK(found->row == record.row);
        CHECK(found->program == a_program);
        CHECK(found->member == record.member);
        CHECK(found->origin == "shop");
        CHECK(found->order_id == "o1");
        CHECK(written(found->event) == written(record.event));
        CHECK(found->salt == "salt-o1");
        CHECK(found->entry == 7);
        CHECK_FALSE(found->is_erased);
    }
    CHECK_FALSE(history.find(a_program, "desk", "o1").has_value());
    CHECK_FALSE(history.find("slager", "shop", "o1").has_value());
    CHECK_FALSE(history.find_order("slager", "o1").has_value());
    CHECK_FALSE(history.find_order(a_program, "").has_value());
}

void ids_once(store::Store& empty) {
    const auto tables = empty.write();
    auto& history = tables->history();
    const auto anna = add_member(*tables, "anna");
    history.insert(told(anna, order_of("o1", 500)));
    history.insert(told(anna, event_of("visit", "visit", 500)));
    auto same_event = told(anna, event_of("visit", "visit", 900));
    CHECK_THROWS_AS(history.insert(same_event), store::StorageError);
    same_event.origin = "desk";
    CHECK(history.insert(same_event) > 0);
    auto same_order = told(anna, event_of("other", "order", 500));
    same_order.order_id = "o1";
    CHECK_THROWS_AS(history.insert(same_order), store::StorageError);
    same_order.program = "slager";
    CHECK(history.insert(same_order) > 0);
}

void changed(store::Store& empty) {
    const auto tables = empty.write();
    auto& history = tables->history();
    auto record = told(add_member(*tables, "anna"), order_of("o1", 500));
    record.row = history.insert(record);
    record.event.cancelled = true;
    record.salt = "newer";
    record.entry = 8;
    history.update(record);
    const auto found = *history.find_order(a_program, "o1");
    CHECK(found.event.cancelled);
    CHECK(found.salt == "newer");
    CHECK(found.entry == 8);
    record.event.at_ms = 501;
    CHECK_THROWS_AS(history.update(record), store::StorageError);
    record.event.at_ms = 500;
    record.row += 1;
    CHECK_THROWS_AS(history.update(record), store::StorageError);
}

void in_its_order(store::Store& empty) {
    const auto tables = empty.write();
    auto& history = tables->history();
    const auto anna = add_member(*tables, "anna");
    CHECK_FALSE(history.newest(anna).has_value());
    for (const auto& event : {order_of("c", 200),
                              order_of("b", 100),
                              order_of("B", 100),
                              event_of("z", engine::event_joined, 100),
                              event_of("a", "visit", -5)}) {
        history.insert(told(anna, event));
    }
    auto twin = told(anna, event_of("b", "visit", 100));
    twin.origin = "desk";
    const auto twin_row = history.insert(twin);
    history.insert(told(add_member(*tables, "bert"), order_of("bert", 100)));
    const auto past = history.page(anna, std::nullopt, 99);
    CHECK(each(past, id_of) == Names{"a", "z", "B", "b", "b", "c"});
    CHECK(past[4].row == twin_row);
    for (std::size_t index = 0; index < past.size(); ++index) {
        const auto rest = history.page(anna, store::place_of(past[index]), 1);
        CHECK(each(rest, id_of) ==
              (index + 1 < past.size() ? Names{id_of(past[index + 1])} : Names{}));
    }
    CHECK(*history.newest(anna) == store::place_of(past.back()));
}

void orders_newest_first(store::Store& empty) {
    const auto tables = empty.write();
    auto& history = tables->history();
    const auto anna = add_member(*tables, "anna");
    for (const auto& event :
         {order_of("a", 1), order_of("b", 2), event_of("v", "visit", 3), order_of("c", 2)}) {
        history.insert(told(anna, event));
    }
    const auto orders = history.newest_orders(anna, std::nullopt, 2);
    CHECK(each(orders, id_of) == Names{"c", "b"});
    CHECK(each(history.newest_orders(anna, store::place_of(orders[1]), 9), id_of) == Names{"a"});
}

void changes_once(store::Store& empty) {
    const auto tables = empty.write();
    auto& history = tables->history();
    const auto anna = add_member(*tables, "anna");
    const store::ChangeRecord refund{a_program, "shop", "r1", "refund", "o1", anna, 600};
    CHECK(history.add_change(refund));
    auto other = refund;
    other.target = "o2";
    CHECK_FALSE(history.add_change(other));
    other.origin = "desk";
    CHECK(history.add_change(other));
    const auto found = history.find_change(a_program, "shop", "r1");
    REQUIRE(found.has_value());
    CHECK(found->program == a_program);
    CHECK(found->origin == "shop");
    CHECK(found->event_id == "r1");
    CHECK(found->kind == "refund");
    CHECK(found->target == "o1");
    CHECK(found->member == anna);
    CHECK(found->at_ms == 600);
    CHECK_FALSE(history.find_change("slager", "shop", "r1").has_value());
}

void moved(store::Store& empty) {
    const auto tables = empty.write();
    auto& history = tables->history();
    const auto anna = add_member(*tables, "anna");
    const auto bert = add_member(*tables, "bert");
    history.insert(told(bert, order_of("a", 1)));
    history.insert(told(anna, order_of("b", 2)));
    CHECK(history.add_change({a_program, "shop", "r1", "refund", "a", bert, 600}));
    history.move(bert, anna);
    CHECK(each(history.page(anna, std::nullopt, 9), id_of) == Names{"a", "b"});
    CHECK(history.page(bert, std::nullopt, 9).empty());
    CHECK(history.find_change(a_program, "shop", "r1")->member == anna);
}

void erased(store::Store& empty) {
    const auto tables = empty.write();
    auto& history = tables->history();
    const auto anna = add_member(*tables, "anna");
    const auto bert = add_member(*tables, "bert");
    auto record = told(anna, order_of("o1", 500));
    record.row = history.insert(record);
    history.insert(told(bert, order_of("o2", 500)));
    history.erase(anna);
    const auto found = history.find_order(a_program, "o1");
    REQUIRE(found.has_value());
    CHECK(found->is_erased);
    CHECK(found->member == anna);
    CHECK(found->salt.empty());
    engine::Event empty_event = event_of("o1", "order", 500);
    CHECK(written(found->event) == written(empty_event));
    CHECK_FALSE(history.find_order(a_program, "o2")->is_erased);
    CHECK_THROWS_AS(history.update(record), store::StorageError);
}

}  // namespace

Promises history_promises() {
    return {{"an event is found as it was told", found_as_told},
            {"an order and an id of an origin are there once", ids_once},
            {"an event changes, its place does not", changed},
            {"the past in its order, page by page", in_its_order},
            {"orders newest first", orders_newest_first},
            {"a change is told once", changes_once},
            {"a past becomes another's", moved},
            {"an erased past keeps its ids alone", erased}};
}

}  // namespace spaarpas::test

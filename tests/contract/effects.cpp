#include <doctest/doctest.h>

#include "contract/builders.h"
#include "contract/promises.h"

namespace spaarpas::test {

namespace {

std::string cause_of(const store::EffectRecord& record) {
    return record.effect.cause;
}

void told_apart(store::Store& empty) {
    const auto tables = empty.write();
    auto& effects = tables->effects();
    const auto anna = add_member(*tables, "anna");
    const auto first = gives("o1/r", "points", 10);
    auto place = first;
    place.place = 1;
    auto kind = first;
    kind.kind = engine::EffectKind::issue;
    auto subject = first;
    subject.subject = "stamps";
    for (const auto& effect : {first, place, kind, subject, gives("o2/r", "points", 1)}) {
        effects.put(anna, effect);
    }
    const auto all = effects.page(anna, 0, 9);
    REQUIRE(all.size() == 5);
    CHECK(written(all[0].effect) == written(first));
    CHECK(written(all[1].effect) == written(place));
    CHECK(written(all[2].effect) == written(kind));
    CHECK(written(all[3].effect) == written(subject));
    CHECK(effects.page(anna, 0, 2).size() == 2);
    CHECK(each(effects.page(anna, all[3].id, 9), cause_of) == Names{"o2/r"});
    CHECK(effects.page(add_member(*tables, "bert"), 0, 9).empty());
}

void net(store::Store& empty) {
    const auto tables = empty.write();
    auto& effects = tables->effects();
    const auto anna = add_member(*tables, "anna");
    effects.put(anna, gives("o1/r", "points", 10));
    effects.put(anna, gives("o2/r", "points", 20));
    auto less = gives("o1/r", "points", 4);
    less.lines = {{"1", 4}};
    less.source = "elsewhere";
    effects.put(anna, less);
    const auto all = effects.page(anna, 0, 9);
    CHECK(each(all, cause_of) == Names{"o1/r", "o2/r"});
    CHECK(written(all[0].effect) == written(less));
    CHECK(effects.of_source(anna, "elsewhere").size() == 1);
    CHECK(effects.of_source(anna, "o1").empty());
    effects.remove(anna, less);
    effects.remove(anna, less);
    CHECK(each(effects.page(anna, 0, 9), cause_of) == Names{"o2/r"});
}

void by_source(store::Store& empty) {
    const auto tables = empty.write();
    auto& effects = tables->effects();
    const auto anna = add_member(*tables, "anna");
    effects.put(anna, gives("o1/b", "points", 1));
    effects.put(anna, gives("o2/b", "points", 1));
    effects.put(anna, gives("o1/a", "points", 1));
    CHECK(each(effects.of_source(anna, "o1"), cause_of) == Names{"o1/b", "o1/a"});
}

void by_kind(store::Store& empty) {
    const auto tables = empty.write();
    auto& effects = tables->effects();
    const auto anna = add_member(*tables, "anna");
    auto perk = gives("o1/b", "free-bag", 1);
    perk.kind = engine::EffectKind::perk;
    effects.put(anna, gives("o1/a", "points", 1));
    effects.put(anna, perk);
    perk.cause = "o2/b";
    effects.put(anna, perk);
    effects.put(add_member(*tables, "bert"), perk);
    CHECK(each(effects.of_kind(anna, engine::EffectKind::perk), cause_of) == Names{"o1/b", "o2/b"});
    CHECK(effects.of_kind(anna, engine::EffectKind::level).empty());
}

void moved(store::Store& empty) {
    const auto tables = empty.write();
    auto& effects = tables->effects();
    const auto anna = add_member(*tables, "anna");
    const auto bert = add_member(*tables, "bert");
    auto told = gives("r/1", "rule", 1);
    told.kind = engine::EffectKind::tell;
    for (const auto& member : {anna, bert}) {
        effects.put(member, gives("r/1", "points", 100));
        effects.put(member, told);
    }
    effects.put(bert, gives("o1/r", "points", 5));
    effects.move(bert, anna);
    CHECK(effects.page(bert, 0, 9).empty());
    const auto all = effects.page(anna, 0, 9);
    CHECK(each(all, cause_of) == Names{"r/1", "r/1", "o1/r"});
    CHECK(each(all, [](const auto& record) { return record.effect.amount; }) == Ids{200, 1, 5});
}

void erased(store::Store& empty) {
    const auto tables = empty.write();
    auto& effects = tables->effects();
    const auto anna = add_member(*tables, "anna");
    const auto bert = add_member(*tables, "bert");
    effects.put(anna, gives("o1/r", "points", 1));
    effects.put(bert, gives("o2/r", "points", 1));
    effects.erase(anna);
    CHECK(effects.page(anna, 0, 9).empty());
    CHECK(effects.page(bert, 0, 9).size() == 1);
}

}  // namespace

Promises effect_promises() {
    return {{"effects differ in cause, place, kind or subject", told_apart},
            {"what is booked is kept net, in the place where it was first booked", net},
            {"what an order brought", by_source},
            {"what is of one kind", by_kind},
            {"units that both have from one cause add up when they become one's", moved},
            {"erased effects are gone", erased}};
}

}  // namespace spaarpas::test

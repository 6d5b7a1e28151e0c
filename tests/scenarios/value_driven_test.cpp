#include <doctest/doctest.h>

#include "tests/scenarios/support/story.h"

using spaarpas::scenarios::goods;
using spaarpas::scenarios::Story;

TEST_CASE("value-driven: leaves for jars that come back and for what is bought loose") {
    Story member("value-driven");
    // 2 March 2026 is a Monday; a week has room for fifty leaves of what is bought loose.
    member.on("2026-03-02").happens("jars", "jars-returned", {{"jars", 4}});
    member.gives("leaves", 20).gives("jars", 4);
    member.orders("a", {goods("oats", 3, 500, "refill")}).gives("leaves", 30);
    member.on("2026-03-08").orders("b", {goods("rice", 4, 400, "refill")}).gives("leaves", 20);
    member.on("2026-03-09").orders("c", {goods("rice", 1, 400, "refill")}).gives("leaves", 10);
    member.on("2026-03-10").happens("crate", "jars-returned", {{"jars", 96}});
    member.gives("leaves", 480).says("hundred-jars").has("leaves", 560);
}

TEST_CASE("value-driven: two trees a month, and one that is called off makes room") {
    Story member("value-driven");
    member.on("2026-03-10").happens("crate", "jars-returned", {{"jars", 100}});
    member.buys("tree").has("leaves", 400);
    member.on("2026-03-11").buys("tree").has("leaves", 300);
    member.on("2026-03-12").cannot_buy("tree", "offer_limit_reached");
    member.cancels("tree on 2026-03-10").has("leaves", 400).buys("tree").has("leaves", 300);
    member.on("2026-04-01").buys("tree").has("leaves", 200);
}

TEST_CASE("value-driven: jars that were counted wrong are owed") {
    Story member("value-driven");
    member.on("2026-03-10").happens("crate", "jars-returned", {{"jars", 30}}).buys("tree");
    member.has("leaves", 50);
    member.on("2026-03-11").cancels("crate").gives("leaves", -150).gives("jars", -30);
    member.has("leaves", 0).owes("leaves", 100);
    member.on("2026-03-12").happens("again", "jars-returned", {{"jars", 24}});
    member.owes("leaves", 0).has("leaves", 20);
}

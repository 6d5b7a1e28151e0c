#include <doctest/doctest.h>

#include "tests/scenarios/support/story.h"

using spaarpas::scenarios::goods;
using spaarpas::scenarios::Story;

TEST_CASE("voucher on joining: ten percent once, from 25.00, at most 15.00") {
    Story member("voucher-on-joining");
    member.on("2026-04-01").joins().issues("welcome", 1);
    member.takes_off("welcome", {goods("mug", 1, 2400)}, 0, "not_met_amount");
    member.takes_off("welcome", {goods("mug", 2, 2400)}, 480);
    member.takes_off("welcome", {goods("machine", 1, 30000)}, 1500);
    member.on("2026-05-01").happens("once more", "joined").issues("welcome", 0);
    member.holds("welcome", 1);
}

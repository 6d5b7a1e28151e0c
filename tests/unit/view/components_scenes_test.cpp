#include <string>

#include <doctest/doctest.h>

#include "unit/view/support/reading.h"
#include "unit/view/support/world.h"

namespace spaarpas::view::testing {
namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// Every state of the wallet that a shopper can meet, by a name for the report.
struct Scene {
    const char* name;
    State state;
};

Scene scene(const char* name, const std::string& locale, void (*change)(State&)) {
    Scene made{name, wallet_state(locale)};
    change(made.state);
    return made;
}

wire::EntryView entry(const char* id, loyalty::EntryKind kind, std::int64_t points) {
    wire::EntryView made;
    made.id = id;
    made.kind = kind;
    made.points = points;
    made.occurred_at_ms = noon_ms - day_ms;
    made.trace = {{"earned_fixed", "euro", {{"points", points}}, {}}};
    return made;
}

void fill_history(State& state) {
    using loyalty::EntryKind;
    state.ui.section = Section::activity;
    History history;
    history.entries = {entry("9", EntryKind::accrual, 42), entry("8", EntryKind::redemption, -500)};
    history.entries[0].order_id = "1042";
    history.entries[0].pending = true;
    history.entries[1].subject = "verzending";
    history.next_cursor = "older";
    state.history.value = std::make_unique<History>(history);
    state.history.phase = LoadPhase::ready;
}

std::vector<Scene> scenes(const std::string& locale) {
    std::vector<Scene> all;
    all.push_back(scene("overview", locale, [](State&) {}));
    all.push_back(scene("rewards", locale, [](State& s) { s.ui.section = Section::rewards; }));
    all.push_back(scene("confirming", locale, [](State& s) {
        s.ui.section = Section::rewards;
        s.ui.confirming = "verzending";
    }));
    all.push_back(scene("activity", locale, fill_history));
    all.push_back(scene("explained", locale, [](State& s) {
        fill_history(s);
        s.ui.explained = {"9"};
    }));
    all.push_back(scene("guest", locale, [](State& s) {
        s.session = Session::guest;
        s.wallet = {};
    }));
    all.push_back(scene("not joined", locale, [](State& s) { s.wallet.value->member.reset(); }));
    all.push_back(scene("loading", locale, [](State& s) {
        s.wallet = {};
        s.program = {};
    }));
    all.push_back(scene("offline", locale, [](State& s) { s.online = false; }));
    all.push_back(scene("failed", locale, [](State& s) {
        s.wallet = {};
        s.wallet.failure = Failure::unreachable;
    }));
    all.push_back(scene("panel", locale, [](State& s) { s.ui.panel_open = true; }));
    return all;
}

constexpr RootKind kinds[] = {RootKind::wallet,
                              RootKind::launcher,
                              RootKind::earn,
                              RootKind::redeem,
                              RootKind::tier,
                              RootKind::panel};

}  // namespace

TEST_CASE("everywhere: names, languages, ids and live regions are in order, in every language") {
    for (const char* locale : {"nl", "fr", "de", "en"}) {
        for (const Scene& item : scenes(locale)) {
            for (const RootKind kind : kinds) {
                CAPTURE(locale);
                CAPTURE(item.name);
                CAPTURE(static_cast<int>(kind));
                CHECK(faults(item.state, kind) == std::vector<std::string>{});
            }
        }
    }
}

TEST_CASE("activity: what happened, when, how many points, and why on demand") {
    State state = wallet_state();
    fill_history(state);
    const std::string folded = reading(state, RootKind::wallet);
    CHECK(has(folded,
              "#### Bestelling 1042\n20 november, Onderweg\n+42 bonen\n"
              "[Waarom? Bestelling 1042]\n"));
    CHECK(has(folded, "#### Ingewisseld: Gratis verzending\n20 november\n-500 bonen\n"));
    CHECK(has(folded, "[Meer laden]"));
    CHECK_FALSE(has(folded, "Elke euro"));
    state.ui.explained = {"9"};
    const std::string unfolded = reading(state, RootKind::wallet);
    CHECK(has(unfolded, "[Waarom? Bestelling 1042, open]\nElke euro: 42 bonen\n"));
}

TEST_CASE("activity: an empty history is an invitation") {
    State state = wallet_state();
    fill_history(state);
    state.history.value = std::make_unique<History>();
    CHECK(has(reading(state, RootKind::wallet), "Hier zie je straks wat je spaart en inwisselt."));
}

}  // namespace spaarpas::view::testing

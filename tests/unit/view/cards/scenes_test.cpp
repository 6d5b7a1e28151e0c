#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "unit/view/cards/support/scene.h"

namespace spaarpas::view::testing::cards {
namespace {

using wire::EntryKind;

/// Every state of the wallet that a shopper can meet, by a name for the report.
struct Scene {
    const char* name;
    void (*change)(State&);
};

void fill_history(State& state) {
    state.ui.section = Section::activity;
    History history;
    history.entries = {entry("9", EntryKind::order, 42), entry("8", EntryKind::redemption, -500)};
    history.entries[0].order_id = "1042";
    history.entries[1].subject = "verzending";
    history.next_cursor = "older";
    state.history.value = std::make_unique<History>(history);
    state.history.phase = LoadPhase::ready;
}

void lose_wallet(State& state) {
    state.wallet = {};
}

const Scene scenes[] = {
    {"overview", [](State&) {}},
    {"rewards", [](State& state) { state.ui.section = Section::rewards; }},
    {"confirming",
     [](State& state) {
         state.ui.section = Section::rewards;
         state.ui.confirming = "verzending";
     }},
    {"codes",
     [](State& state) {
         state.ui.section = Section::rewards;
         state.wallet.value->vouchers = {voucher("A-1", wire::VoucherState::issued),
                                         voucher("B-2", wire::VoucherState::reserved)};
         state.ui.new_voucher = "A-1";
     }},
    {"activity", fill_history},
    {"explained",
     [](State& state) {
         fill_history(state);
         state.ui.explained = {"9"};
     }},
    {"cart",
     [](State& state) {
         state.cart = cart_of(2500, 2);
         state.ui.explained_earn = {99};
     }},
    {"consents",
     [](State& state) {
         state.ui.section = Section::data;
         state.wallet.value->consents = {"zetten"};
         state.wallet.value->facts.answers = {{"zetten", {"filter"}}};
     }},
    {"erasing",
     [](State& state) {
         state.ui.section = Section::data;
         state.ui.erasing = true;
         state.ui.check = Check{14, true};
     }},
    {"arrival",
     [](State& state) {
         state.ui.arrival = Arrival{"bonen", 500, 120, noon_ms, noon_ms + 200, noon_ms + 6000};
     }},
    {"debt", [](State& state) { state.wallet.value->balances[0].debt = -30; }},
    {"keeping",
     [](State& state) {
         engine::LevelStatus& status = state.wallet.value->levels[0];
         status.to_keep = status.to_rise;
     }},
    {"two asks",
     [](State& state) {
         engine::LevelStatus& status = state.wallet.value->levels[0];
         status.to_rise.push_back(status.to_rise[0]);
     }},
    {"no member", [](State& state) { state.wallet.value->member.reset(); }},
    {"guest",
     [](State& state) {
         state.session = Session::guest;
         lose_wallet(state);
     }},
    {"loading",
     [](State& state) {
         lose_wallet(state);
         state.program = {};
     }},
    {"offline", [](State& state) { state.online = false; }},
    {"failed",
     [](State& state) {
         lose_wallet(state);
         state.wallet.failure = Failure::unreachable;
     }},
    {"panel", [](State& state) { state.ui.panel_open = true; }},
};

constexpr RootKind kinds[] = {RootKind::wallet,
                              RootKind::launcher,
                              RootKind::earn,
                              RootKind::redeem,
                              RootKind::tier,
                              RootKind::panel};

}  // namespace

TEST_CASE("everywhere: names, languages, ids and live regions are in order, in every language") {
    for (const char* locale : {"nl", "fr", "de", "en"}) {
        for (const Scene& scene : scenes) {
            State state = wallet_state(locale);
            scene.change(state);
            for (const RootKind kind : kinds) {
                CAPTURE(locale);
                CAPTURE(scene.name);
                CAPTURE(static_cast<int>(kind));
                CHECK(faults(state, kind) == std::vector<std::string>{});
            }
        }
    }
}

TEST_CASE("everywhere: several units and tier sets share no id") {
    for (const RootKind kind : kinds) {
        CHECK(faults(bakery_state(13), kind) == std::vector<std::string>{});
    }
}

}  // namespace spaarpas::view::testing::cards

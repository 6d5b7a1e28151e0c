#include <string>

#include <doctest/doctest.h>

#include "unit/view/support/reading.h"
#include "unit/view/support/world.h"

namespace spaarpas::view::testing {
namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

State rewards_state() {
    State state = wallet_state();
    state.ui.section = Section::rewards;
    return state;
}

wire::Voucher voucher(const char* code, wire::VoucherState voucher_state) {
    wire::Voucher made;
    made.code = code;
    made.reward = "verzending";
    made.state = voucher_state;
    made.expires_at_ms = noon_ms + day_ms / 2;
    return made;
}

}  // namespace

TEST_CASE("rewards: what can be had comes first, then by what is missing, then the others") {
    const std::string text = reading(rewards_state(), RootKind::wallet);
    CHECK(has(text,
              "#### Gratis verzending\nBij een bestelling vanaf € 20\n500 bonen\n"
              "[Gratis verzending inwisselen]\n"
              "#### Koffiemok\n1.000 bonen\nNog 380 bonen\n(bar 62: Nog 380 bonen)\n"
              "#### Proeverij\n300 bonen\nVoor Goud\n"));
    CHECK_FALSE(has(text, "Verjaardagscadeau"));
}

TEST_CASE("rewards: each refusal says why, and none is a code") {
    struct Case {
        const char* code;
        const char* expected;
    };
    const Case cases[] = {
        {"reward_limit_reached", "Al ingewisseld"},
        {"limit_reached", "Al ingewisseld"},
        {"reward_out_of_stock", "Nu op"},
        {"out_of_stock", "Nu op"},
        {"reward_tier_required", "Voor Goud"},
        {"tier_required", "Voor Goud"},
        {"reward_milestone_only", "Te verdienen met een mijlpaal"},
        {"from_the_future", "Nu niet beschikbaar"},
    };
    for (const Case& item : cases) {
        State state = rewards_state();
        state.wallet.value->rewards[2].refusal = item.code;
        CHECK(has(reading(state, RootKind::wallet),
                  std::string("#### Proeverij\n300 bonen\n") + item.expected + "\n"));
    }
}

TEST_CASE("rewards: before paying, the price and what is left are said") {
    State state = rewards_state();
    state.ui.confirming = "verzending";
    const std::string text = reading(state, RootKind::wallet);
    CHECK(has(text,
              "Gratis verzending voor 500 bonen?\nDaarna heb je nog 120 bonen.\n"
              "[Ja, inwisselen]\n[Toch niet]\n"));
    CHECK_FALSE(has(text, "[Gratis verzending inwisselen]"));
}

TEST_CASE("rewards: while the code is made there is nothing to press twice") {
    State state = rewards_state();
    state.ui.confirming = "verzending";
    Write write;
    write.kind = WriteKind::redemption;
    write.subject = "verzending";
    state.writes = {write};
    const std::string text = reading(state, RootKind::wallet);
    CHECK(has(text, "Je code wordt gemaakt"));
    CHECK_FALSE(has(text, "[Ja, inwisselen]"));
}

TEST_CASE("rewards: a refusal at the last moment is said in words") {
    State state = rewards_state();
    state.ui.confirming = "verzending";
    Write write;
    write.kind = WriteKind::redemption;
    write.subject = "verzending";
    write.failure = Failure::refused;
    struct Case {
        const char* refusal;
        const char* expected;
    };
    const Case cases[] = {
        {"out_of_stock", "Nu op"},
        {"not_enough_points", "Dat lukte nu niet. Er is niets van je saldo af."},
        {"from_the_future", "Dat lukte nu niet. Er is niets van je saldo af."},
        {"", "We weten nog niet of dit gelukt is."},
    };
    for (const Case& item : cases) {
        write.refusal = item.refusal;
        state.writes = {write};
        const std::string text = reading(state, RootKind::wallet);
        CHECK(has(text, item.expected));
        CHECK(has(text, "[Ja, inwisselen]"));
    }
}

TEST_CASE("vouchers: the new code comes first, with where to use it and until when") {
    State state = rewards_state();
    state.wallet.value->vouchers = {voucher("OUD-1", wire::VoucherState::issued),
                                    voucher("NIEUW-2", wire::VoucherState::issued),
                                    voucher("WEG-3", wire::VoucherState::used)};
    state.ui.new_voucher = "NIEUW-2";
    const std::string text = reading(state, RootKind::wallet);
    CHECK(has(text,
              "### Je codes\nGelukt. Dit is je code voor Gratis verzending.\nNIEUW-2\n"
              "[Code NIEUW-2 kopiëren]\nVul de code in bij het afrekenen.\n"
              "Geldig tot en met 21 november\n"));
    CHECK(has(text, "OUD-1"));
    CHECK_FALSE(has(text, "WEG-3"));
    state.ui.copied = "NIEUW-2";
    CHECK(has(reading(state, RootKind::wallet), "NIEUW-2\n[Gekopieerd]\n"));
}

TEST_CASE("vouchers: the overview says that codes wait") {
    State state = wallet_state();
    state.wallet.value->vouchers = {voucher("A-1", wire::VoucherState::issued)};
    CHECK(has(reading(state, RootKind::wallet), "[Je hebt 1 code klaarliggen]"));
}

TEST_CASE("redeem: in the cart there are codes to use and what is within reach, nothing else") {
    State state = wallet_state();
    state.wallet.value->vouchers = {voucher("A-1", wire::VoucherState::issued),
                                    voucher("B-2", wire::VoucherState::reserved)};
    const std::string text = reading(state, RootKind::redeem);
    CHECK(has(text, "## Korting met je saldo\n620 bonen\n"));
    CHECK(has(text, "A-1\n[Code A-1 gebruiken]\n"));
    CHECK(has(text, "B-2\nIn gebruik bij een bestelling\n"));
    CHECK(has(text, "#### Gratis verzending"));
    CHECK_FALSE(has(text, "Koffiemok"));
}

TEST_CASE("redeem: a reward says what the cart lacks for it, and is offered once it does not") {
    State state = wallet_state();
    loyalty::CartLine line;
    line.id = "1";
    line.unit_price_minor = 1500;
    state.cart = loyalty::Cart{"EUR", "web", {line}, 495, 0};
    const std::string small = reading(state, RootKind::redeem);
    CHECK(has(small, "Nog € 5 tot Gratis verzending"));
    CHECK_FALSE(has(small, "[Gratis verzending inwisselen]"));
    state.ui.confirming = "verzending";
    CHECK_FALSE(has(reading(state, RootKind::redeem), "[Ja, inwisselen]"));
    state.ui.confirming.clear();
    state.ui.section = Section::rewards;
    CHECK(has(reading(state, RootKind::wallet), "[Gratis verzending inwisselen]"));
    state.cart->lines.front().quantity = 2;
    CHECK(has(reading(state, RootKind::redeem), "[Gratis verzending inwisselen]"));
    state.cart->order_discount_minor = 1200;
    CHECK(has(reading(state, RootKind::redeem), "Nog € 2 tot Gratis verzending"));
}

TEST_CASE("launcher: the balance once it is known, else what the button is for") {
    State state = wallet_state();
    CHECK(reading(state, RootKind::launcher) == "[620 bonen, open je spaarpas]\n");
    state.wallet = {};
    CHECK(reading(state, RootKind::launcher) == "[Spaarpas, open je spaarpas]\n");
    state.session = Session::guest;
    CHECK(reading(state, RootKind::launcher) == "[Spaar mee, open je spaarpas]\n");
    state.launcher = false;
    CHECK(reading(state, RootKind::launcher).empty());
}

TEST_CASE("earn: a product's points, by the member's own multiplier") {
    State state = wallet_state();
    const Root product{5, RootKind::earn, true, {1290, "EUR", "", "koffie", ""}};
    CHECK(has(reading(state, product), "Je spaart 16 bonen\n[Waarom?]\n"));
    state.ui.explained_earn = {5};
    const std::string unfolded = reading(state, product);
    CHECK(has(unfolded, "[Waarom?, open]\n"));
    CHECK(has(unfolded, "Elke euro: 1 boon per € 1, over € 12,90 is dat 16 bonen"));
    CHECK(has(unfolded, "Met Zilver spaar je 1,25 keer zo snel"));
}

TEST_CASE("earn: the cart says which status and which milestone it reaches") {
    State state = wallet_state();
    loyalty::CartLine line;
    line.id = "1";
    line.quantity = 2;
    line.unit_price_minor = 2500;
    loyalty::Cart cart;
    cart.currency = "EUR";
    cart.lines = {line};
    state.cart = cart;
    state.wallet.value->facts.milestones = {{"vijfde", 4, 0, {}}};
    const std::string text = reading(state, RootKind::earn);
    CHECK(has(text, "Je spaart 162 bonen\n"));
    CHECK(has(text, "Hiermee word je Goud\n"));
    CHECK(has(text, "Hiermee haal je Vijf bestellingen\n"));
}

TEST_CASE("earn: under a private limit the words are 'at most'") {
    State state = wallet_state();
    state.program.value->earning.rules[0].limited = true;
    const Root product{5, RootKind::earn, true, {1290, "EUR", "", "", ""}};
    CHECK(has(reading(state, product), "Je spaart maximaal 16 bonen\n"));
}

TEST_CASE("earn: a guest sees what it would be, without a member's multiplier") {
    State state = wallet_state();
    state.session = Session::guest;
    state.wallet = {};
    const Root product{5, RootKind::earn, true, {1290, "EUR", "", "", ""}};
    CHECK(has(reading(state, product), "Je spaart 12 bonen\nLog in om ze te sparen\n"));
}

TEST_CASE("earn: no number is shown while the member's facts are on their way") {
    State state = wallet_state();
    const Root product{5, RootKind::earn, true, {1290, "EUR", "", "", ""}};
    state.wallet = {};
    CHECK(reading(state, product).empty());
    state.session = Session::asking;
    CHECK(reading(state, product).empty());
    state.session = Session::shopper;
    state.wallet.failure = Failure::unreachable;
    CHECK(has(reading(state, product), "Je spaart 12 bonen"));
}

TEST_CASE("earn: another currency, nothing to buy and nothing to earn are told apart") {
    State state = wallet_state();
    CHECK(reading(state, Root{5, RootKind::earn, true, {}}).empty());
    CHECK(has(reading(state, Root{5, RootKind::earn, true, {500, "USD", "", "", ""}}),
              "Sparen kan hier alleen in EUR"));
    CHECK(has(reading(state, Root{5, RootKind::earn, true, {50, "EUR", "", "", ""}}),
              "Hiermee spaar je geen bonen"));
}

}  // namespace spaarpas::view::testing

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/list.h"
#include "engine/cart/cart.h"
#include "engine/program/program.h"
#include "view/state/load.h"
#include "view/state/previews.h"
#include "view/state/random.h"
#include "view/state/root.h"
#include "view/state/ui.h"
#include "view/state/write.h"
#include "view/texts/texts.h"
#include "wire/messages/wallet.h"

namespace spaarpas::view {

/// Who is in front of the screen, as far as the shop told: not asked yet, being asked, a guest, a
/// shopper with a token, or a shop that could not say.
enum class Session { unknown, asking, guest, shopper, failed };

/// The history that has been read so far, newest first. `next_cursor` is empty when that is all.
struct History {
    base::List<wire::EntryView> entries;
    std::string next_cursor;
};

/// The live stream, as far as we know. `missed` is set when it spoke of a revision while
/// the wallet was being read; `retry_at_ms` is when a cut one may be opened again.
struct LiveStream {
    bool open = false;
    bool missed = false;
    std::int32_t attempts = 0;
    std::int64_t retry_at_ms = 0;
};

/// All that the widget knows. A value: copying it copies the widget, and nothing outside of
/// `update` changes it.
///
/// *Shape*: `login_url` is where a guest can sign in and `cart_url` the shop's page with the cart,
/// each empty where the shop does not say;
/// `token_renewed` is set while a new token has not proved itself; `holder` is whom the
/// token is for, as replies name it (wire::Wallet), empty where that is not known; `past_caches` is
/// set once a cache of the page has given another member's reply; `history_cursor` is that of the
/// page that is being read, empty for the first.
///
/// *Units*: instants are UTC milliseconds; `now_ms` and `Loaded::received_at_ms` by the browser's
/// clock, all that comes from the backend by the server's.
struct State {
    std::string program_id;
    std::string locale = "nl";
    Texts texts;
    std::string login_url;
    std::string cart_url;
    bool launcher = true;
    bool calm = false;
    bool online = true;
    /// Drawn once and never again: what is said must hold for as long as it stands.
    bool still = false;
    std::int64_t now_ms = 0;
    Random random;
    std::uint32_t last_request = 0;

    Session session = Session::unknown;
    std::string token;
    std::string holder;
    bool token_renewed = false;
    bool past_caches = false;

    base::List<Root> roots;
    std::optional<engine::Cart> cart;
    Loaded<engine::Program> program;
    Loaded<wire::Wallet> wallet;
    Loaded<History> history;
    std::string history_cursor;
    base::List<Write> writes;
    LiveStream stream;
    Previews previews;
    /// Grows with every change of what the history shows; see view/node/tree.h.
    std::uint64_t history_revision = 1;
    /// Grows with what every entry of it shows: the entries anew, the program, the language.
    std::uint64_t entries_revision = 1;
    Ui ui;
};

/// What every entry of the history shows is another: the program, the language, the member.
void entries_changed(State& state);

/// The server's instant now: that of the wallet, and what has passed since it came; the browser's
/// own where there is no wallet.
std::int64_t server_now_ms(const State& state);

Root* find_root(State& state, std::uint32_t id);
const Root* find_root(const State& state, RootKind kind);

/// The member's wallet, or null where there is none or the shopper has not joined.
const wire::Wallet* joined_wallet(const State& state);

/// Whether the facts of a member are on their way. A number without them might be another one when
/// they come, and a promise that changes is none.
bool awaits_member(const State& state);

const Write* find_write(const State& state, WriteKind kind);

/// The question that is due, or null.
const engine::Prompt* due_prompt(const State& state);

/// Which option of a scale is chosen, from 0: the middle one until another is.
std::size_t scale_place(const State& state, const engine::Prompt& scale);

/// What a wallet has of a unit, or null where it does not name it.
const engine::Balances* find_balances(const wire::Wallet& wallet, std::string_view unit);

/// What a member has of a unit; nothing of it where there is no member or no such balance.
engine::Balances balances_of(const State& state, std::string_view unit);

/// The unit that a balance leads with: the program's first points, else its first money, else its
/// first stamps; null where it has none of these.
const engine::Unit* leading_unit(const engine::Program& program);

/// Whether the panel or an element is in sight: that is intent, and what it shows is kept fresh.
/// The launcher is none, because the script tag puts it on every page by itself.
bool in_sight(const State& state);

/// Whether the member's history is in sight.
bool history_in_sight(const State& state);

}  // namespace spaarpas::view

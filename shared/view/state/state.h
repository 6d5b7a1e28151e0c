#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "loyalty/cart/cart.h"
#include "loyalty/program/program.h"
#include "view/state/load.h"
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

/// The history that has been read so far, newest first. `revision` grows with every change of it
/// and of what is unfolded in it.
struct History {
    std::vector<wire::EntryView> entries;
    std::string next_cursor;
};

/// All that the widget knows. A value: copying it copies the widget, and nothing outside of
/// `update` changes it.
///
/// *Units*: instants are UTC milliseconds; `now_ms` and `Loaded::received_at_ms` by the browser's
/// clock, all that comes from the backend by the server's.
struct State {
    std::string program_id;
    std::string locale = "nl";
    Texts texts;
    bool launcher = true;
    bool online = true;
    std::int64_t now_ms = 0;
    Random random;
    std::uint32_t last_request = 0;

    Session session = Session::unknown;
    std::string token;
    bool token_renewed = false;

    std::vector<Root> roots;
    std::optional<loyalty::Cart> cart;
    Loaded<loyalty::Program> program;
    Loaded<wire::Wallet> wallet;
    Loaded<History> history;
    std::vector<Write> writes;
    bool stream_open = false;
    std::int64_t noticed_revision = 0;
    /// Grows with every change of what a list shows; see view/node/tree.h.
    std::uint64_t revision = 1;
    Ui ui;
};

/// The server's instant now: that of the wallet, and what has passed since it came; the browser's
/// own where there is no wallet.
std::int64_t server_now_ms(const State& state);

const Root* find_root(const State& state, std::uint32_t id);

/// Whether some root that shows the wallet's content is in sight: then it is kept fresh.
bool wallet_in_sight(const State& state);

}  // namespace spaarpas::view

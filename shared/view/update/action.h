#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <variant>

#include "view/state/root.h"
#include "view/update/answers.h"

namespace spaarpas::view {

/// The first action: what the script tag says. `random` is from the browser's secure generator; all
/// keys and jitter follow from it. `texts` is the content of texts.LOCALE.json. `calm` is set where
/// the shopper asked for less motion: nothing counts up then. `login_url` and `cart_url` are
/// empty where the tag names none.
struct Start {
    std::string program;
    std::string locale;
    std::string texts;
    bool launcher = true;
    std::array<std::uint32_t, 4> random{};
    bool calm = false;
    std::string login_url = {};
    std::string cart_url = {};
};

/// Another language: `texts` is the content of its texts.LOCALE.json.
struct SetLocale {
    std::string locale;
    std::string texts;
};

/// The shop called `identify`, or a token URL is there and a wallet was opened. The token itself
/// follows as an answer to Effects::ask_token.
struct Identify {};
struct Logout {};

/// The answer to Effects::ask_token.
///
/// *Shape*: `token` is empty for a guest where `failed` is not set. `holder` is what replies name
/// its member by (wire::Wallet), or empty where the page cannot work it out.
struct TokenAnswer {
    std::string token;
    bool failed = false;
    std::string holder = {};
};

/// `cart` is the shop's JSON; it is read and checked here.
struct SetCart {
    std::string cart;
};

/// `section` is empty or one of `overview`, `rewards`, `activity`, `data`.
struct Open {
    std::string section;
};
struct Close {};
struct Refresh {};

struct RootMounted {
    Root root;
};
struct RootChanged {
    Root root;
};
struct RootUnmounted {
    std::uint32_t root = 0;
};

/// The moment of Effects::wake_at_ms has come.
struct Tick {};

/// The browser went offline or came back.
struct Connectivity {
    bool online = true;
};

/// The live stream said that the wallet has this revision, or that it was cut (`open` false).
struct StreamNotice {
    bool open = true;
    std::int64_t revision = 0;
};

/// The shopper did something to an element that names an action.
///
/// *Shape*: `action` is a name of update/dom_actions.h; `key` is the row's or the control's own key
/// (a reward's id, an entry's id), `value` the control's value where it has one.
struct DomAction {
    std::uint32_t root = 0;
    std::string action;
    std::string key;
    std::string value;
};

using ActionBody = std::variant<Start,
                                SetLocale,
                                Identify,
                                Logout,
                                TokenAnswer,
                                SetCart,
                                Open,
                                Close,
                                Refresh,
                                RootMounted,
                                RootChanged,
                                RootUnmounted,
                                Reply,
                                Tick,
                                Connectivity,
                                StreamNotice,
                                DomAction,
                                Copied,
                                Checked,
                                Scanned,
                                PreviewReply>;

/// Something that happened, and when: `now_ms` is the browser's clock.
struct Action {
    std::int64_t now_ms = 0;
    ActionBody body;
};

}  // namespace spaarpas::view

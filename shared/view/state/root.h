#pragma once

#include <cstdint>
#include <string>

namespace spaarpas::view {

/// The places on a page that the widget draws into; each custom element is one, and so is the
/// panel, which the runtime mounts once.
enum class RootKind { wallet, launcher, earn, redeem, tier, panel };

/// What an element's attributes say; empty and 0 where the page leaves one out.
///
/// *Shape*: `categories` are separated by spaces.
struct RootAttributes {
    std::int64_t amount_minor = 0;
    std::string currency;
    std::string sku;
    std::string categories;
    std::string section;
};

/// One mounted root. The runtime hands out the ids; they are never used again.
///
/// *Shape*: `waits` is a launcher's that came while a member's wallet was on its way: it is drawn
/// once it has the balance to say or was pressed, and does not grow from under a press.
struct Root {
    std::uint32_t id = 0;
    RootKind kind = RootKind::wallet;
    bool visible = false;
    RootAttributes attributes;
    bool waits = false;
};

}  // namespace spaarpas::view

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "json/fields.h"
#include "view/update/action.h"

namespace spaarpas::widget {

/// What happened on the page, as the page side names it. The order is that of the names in
/// action_message.cpp.
enum class Happening {
    start,
    locale,
    identify,
    logout,
    token,
    cart,
    open,
    close,
    refresh,
    changed,
    tick,
    online,
    stream,
    dom,
    copied,
    checked,
    scanned,
    preview
};

/// A root as the page side describes it; see view::Root.
struct RootMessage {
    static constexpr const char* type_name = "RootMessage";
    std::int64_t id = 0;
    view::RootKind kind = view::RootKind::wallet;
    bool visible = false;
    view::RootAttributes attributes;
};

/// An action as the page side sends it: one flat record, of which each type uses its own fields.
///
/// *Shape*: `seed` is 32 hexadecimal digits from the browser's secure generator; `node` is the
/// element's number in the patch stream; `request` is the id of the preview that `answer` is to;
/// `entries` were checked, and `done` says whether they are sound; `square` and `bars` are how
/// `key` is drawn for a scanner.
struct ActionMessage {
    static constexpr const char* type_name = "ActionMessage";
    Happening type = Happening::tick;
    std::int64_t now = 0;
    std::string program;
    std::string locale;
    std::string texts;
    bool calm = false;
    std::string seed;
    std::string token;
    bool failed = false;
    std::string holder;
    std::string cart;
    std::string section;
    std::string login_url;
    std::string cart_url;
    RootMessage root;
    bool online = true;
    bool open = true;
    std::int64_t revision = 0;
    std::int64_t node = 0;
    std::string action;
    std::string key;
    std::string value;
    bool done = false;
    std::int64_t entries = 0;
    std::int64_t request = 0;
    std::string answer;
    std::string square;
    std::int64_t square_width = 0;
    std::string bars;
    std::int64_t bars_width = 0;
};

void visit_fields(json::Fields& fields, RootMessage& message);
void visit_fields(json::Fields& fields, ActionMessage& message);

/// *Errors*: those of `json::read_message`.
base::Result<ActionMessage> read_action(std::string_view text);
base::Result<RootMessage> read_root(std::string_view text);

view::Root to_root(const RootMessage& message);
view::Action to_action(const ActionMessage& message);

}  // namespace spaarpas::widget

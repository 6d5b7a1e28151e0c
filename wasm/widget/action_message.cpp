#include "wasm/widget/action_message.h"

#include <cstdlib>

#include "json/message.h"

namespace spaarpas::widget {
namespace {

using json::Presence;

constexpr json::TextRule long_text{json::TextForm::any, 1U << 19U};
/// With the explanations of each element's order.
constexpr json::TextRule long_answer{json::TextForm::any, 1U << 20U};

[[gnu::always_inline]] inline json::Key optional(const char* name) {
    return {name, Presence::optional};
}

std::array<std::uint32_t, 4> seed_of(std::string_view digits) {
    constexpr std::size_t digits_each = 8;
    std::array<std::uint32_t, 4> seed{};
    for (std::size_t at = 0; at < seed.size() && digits.size() >= (at + 1) * digits_each; ++at) {
        const std::string part(digits.substr(at * digits_each, digits_each));
        seed[at] = static_cast<std::uint32_t>(std::strtoull(part.c_str(), nullptr, 16));
    }
    return seed;
}

std::uint32_t id_of(std::int64_t id) {
    return static_cast<std::uint32_t>(id);
}

view::ActionBody shop_body(const ActionMessage& message) {
    switch (message.type) {
        case Happening::start:
            return view::Start{message.program,
                               message.locale,
                               message.texts,
                               true,
                               seed_of(message.seed),
                               message.calm,
                               message.login_url,
                               message.cart_url};
        case Happening::locale:
            return view::SetLocale{message.locale, message.texts};
        case Happening::identify:
            return view::Identify{};
        case Happening::logout:
            return view::Logout{};
        case Happening::token:
            return view::TokenAnswer{message.token, message.failed, message.holder};
        case Happening::cart:
            return view::SetCart{message.cart};
        case Happening::open:
            return view::Open{message.section};
        case Happening::close:
            return view::Close{};
        default:
            return view::Refresh{};
    }
}

view::ActionBody browser_body(const ActionMessage& message) {
    switch (message.type) {
        case Happening::changed:
            return view::RootChanged{to_root(message.root)};
        case Happening::online:
            return view::Connectivity{message.online};
        case Happening::stream:
            return view::StreamNotice{message.open, message.revision};
        case Happening::dom:
            return view::DomAction{
                id_of(message.root.id), message.action, message.key, message.value};
        case Happening::copied:
            return view::Copied{message.done};
        case Happening::checked:
            return view::Checked{{message.entries, message.done}};
        case Happening::scanned:
            return view::Scanned{{message.key,
                                  true,
                                  {message.square, message.square_width},
                                  {message.bars, message.bars_width}}};
        case Happening::preview:
            return view::PreviewReply{id_of(message.request), message.answer};
        default:
            return view::Tick{};
    }
}

}  // namespace

void visit_fields(json::Fields& fields, RootMessage& message) {
    view::RootAttributes& attributes = message.attributes;
    fields.integer({"id"}, message.id);
    fields.enumerated(
        optional("kind"), message.kind, {"wallet", "launcher", "earn", "redeem", "tier", "panel"});
    fields.boolean(optional("visible"), message.visible);
    fields.integer(optional("amount_minor"), attributes.amount_minor);
    fields.text(optional("currency"), attributes.currency);
    fields.text(optional("sku"), attributes.sku);
    fields.text(optional("categories"), attributes.categories);
    fields.text(optional("section"), attributes.section);
}

namespace {

/// What the shopper and the browser have to say; what the shop says is in the message itself.
void visit_browser_fields(json::Fields& fields, ActionMessage& message) {
    fields.boolean(optional("online"), message.online);
    fields.boolean(optional("open"), message.open);
    fields.integer(optional("revision"), message.revision);
    fields.integer(optional("node"), message.node);
    fields.text(optional("action"), message.action);
    fields.text(optional("key"), message.key);
    fields.text(optional("value"), message.value, long_text);
    fields.boolean(optional("done"), message.done);
    fields.integer(optional("entries"), message.entries);
    fields.integer(optional("request"), message.request);
    fields.text(optional("answer"), message.answer, long_answer);
    fields.text(optional("square"), message.square, long_text);
    fields.integer(optional("square_width"), message.square_width);
    fields.text(optional("bars"), message.bars, long_text);
    fields.integer(optional("bars_width"), message.bars_width);
}

}  // namespace

void visit_fields(json::Fields& fields, ActionMessage& message) {
    fields.enumerated({"type"},
                      message.type,
                      {"start",
                       "locale",
                       "identify",
                       "logout",
                       "token",
                       "cart",
                       "open",
                       "close",
                       "refresh",
                       "changed",
                       "tick",
                       "online",
                       "stream",
                       "dom",
                       "copied",
                       "checked",
                       "scanned",
                       "preview"});
    fields.integer({"now"}, message.now);
    fields.text(optional("program"), message.program);
    fields.text(optional("locale"), message.locale);
    fields.text(optional("texts"), message.texts, long_text);
    fields.boolean(optional("calm"), message.calm);
    fields.text(optional("seed"), message.seed);
    fields.text(optional("token"), message.token, long_text);
    fields.boolean(optional("failed"), message.failed);
    fields.text(optional("holder"), message.holder);
    fields.text(optional("cart"), message.cart, long_text);
    fields.text(optional("section"), message.section);
    fields.text(optional("login_url"), message.login_url);
    fields.text(optional("cart_url"), message.cart_url);
    if (message.type == Happening::changed || message.type == Happening::dom) {
        fields.object({"root"}, message.root);
    }
    visit_browser_fields(fields, message);
}

base::Result<ActionMessage> read_action(std::string_view text) {
    return json::read_message<ActionMessage>(text, json::UnknownFields::refused);
}

base::Result<RootMessage> read_root(std::string_view text) {
    return json::read_message<RootMessage>(text, json::UnknownFields::refused);
}

view::Root to_root(const RootMessage& message) {
    return {id_of(message.id), message.kind, message.visible, message.attributes};
}

view::Action to_action(const ActionMessage& message) {
    const bool from_shop = message.type <= Happening::refresh;
    return {message.now, from_shop ? shop_body(message) : browser_body(message)};
}

}  // namespace spaarpas::widget

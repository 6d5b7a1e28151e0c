#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/program/program.h"
#include "wire/messages/wallet.h"

namespace spaarpas::view {

/// What the first view is drawn from: the public program in the shopper's language and, for a
/// shopper who is signed in, the wallet.
struct FirstView {
    const engine::Program& program;
    std::optional<wire::Wallet> wallet;
    std::string_view locale;
    std::int64_t now_ms = 0;
};

/// The widget's style sheet, as it stands in the page.
///
/// *Shape*: `css` is empty for none; `nonce` is what the page's policy lets styles pass by, empty
/// where it has no such policy; `theme` is `light` or `dark`, empty where the page says it.
struct ViewStyles {
    std::string_view css;
    std::string_view nonce;
    std::string_view theme = {};
};

/// Whether a text can be a nonce of a content security policy: 1 to 128 characters of base64.
///
/// *Source*: Content Security Policy Level 3, `base64-value`.
[[nodiscard]] bool is_nonce(std::string_view text);

/// Whether a text is one of the two themes.
[[nodiscard]] bool is_theme(std::string_view text);

/// `<spaarpas-wallet>` with the wallet in a declarative shadow root, for the shop's server to put
/// into its page: it can be read before any script runs, and without one. The styles are in it, so
/// that it is never seen without them and asks for nothing from elsewhere.
std::string first_view(const FirstView& view, const ViewStyles& styles);

}  // namespace spaarpas::view

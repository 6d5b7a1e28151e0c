#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "loyalty/program/program.h"
#include "wire/messages/wallet.h"

namespace spaarpas::view {

/// What the first view is drawn from: the public program in the shopper's language and, for a
/// shopper who is signed in, the wallet.
struct FirstView {
    const loyalty::Program& program;
    std::optional<wire::Wallet> wallet;
    std::string_view locale;
    std::int64_t now_ms = 0;
};

/// `<spaarpas-wallet>` with the wallet in a declarative shadow root, for the shop's server to put
/// into its page: it can be read before any script runs, and without one. `style_sheet` is the
/// address of the widget's styles, left out where it is empty or neither https nor same-origin.
std::string first_view(const FirstView& view, std::string_view style_sheet);

}  // namespace spaarpas::view

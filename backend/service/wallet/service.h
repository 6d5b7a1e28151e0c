#pragma once

#include <string>

#include "backend/service/paths/callers.h"
#include "backend/service/paths/context.h"
#include "backend/service/paths/result.h"
#include "engine/preview/preview.h"
#include "wire/messages/shopper.h"
#include "wire/messages/wallet.h"

namespace spaarpas::service {

/// What a shopper or a guest reads. Nothing is written: what time alone has done since the last
/// booking is worked out for the reading, so that a wallet never shows yesterday's balance.
///
/// *Errors*, all: `program_unknown`, `storage_unavailable`; with a caller also `token_revoked`.
class WalletService {
public:
    explicit WalletService(Context& context) : context_(context) {}

    /// A shopper who has not joined gets a guest's wallet, without a member.
    [[nodiscard]] Result<wire::Wallet> wallet(const ShopperCaller& caller) const;

    /// *Errors*: `cursor_invalid`. An empty cursor asks for the newest page.
    [[nodiscard]] Result<wire::EntriesPage> entries(const ShopperCaller& caller,
                                                    const std::string& cursor) const;

    /// The revision now, for the first notice of a live stream; 0 for who has not joined.
    [[nodiscard]] Result<wire::RevisionNotice> revision(const ShopperCaller& caller) const;

    /// What a guest's cart would bring now. *Errors*: `currency_mismatch`, `cart_invalid`,
    /// `amount_overflow`.
    [[nodiscard]] Result<wire::PreviewReply> preview(const std::string& program,
                                                     const wire::PreviewRequest& request) const;

    /// What several carts would bring a guest now, and offers in a cart.
    [[nodiscard]] Result<engine::PreviewAnswer> previews(
        const std::string& program,
        const engine::PreviewsRequest& request) const;

    /// The same for a shopper, as they stand now. *Errors*: `amount_overflow`.
    [[nodiscard]] Result<engine::PreviewAnswer> previews(
        const ShopperCaller& caller,
        const engine::PreviewsRequest& request) const;

private:
    Context& context_;
};

}  // namespace spaarpas::service

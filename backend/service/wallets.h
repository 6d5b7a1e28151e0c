#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "backend/service/callers.h"
#include "backend/service/context.h"
#include "backend/service/result.h"
#include "wire/messages/shopper.h"
#include "wire/messages/wallet.h"

namespace spaarpas::service {

/// What a shopper reads. Each call first books what has become due (points released or expired, a
/// tier that ended), so that a wallet never shows yesterday's balance.
///
/// *Errors*, all: `program_unknown`, `token_revoked`, `storage_unavailable`.
class WalletService {
public:
    explicit WalletService(Context& context) : context_(context) {}

    /// A shopper who has not joined gets a wallet without a member.
    [[nodiscard]] Result<wire::Wallet> wallet(const ShopperCaller& caller) const;

    /// *Errors*: `cursor_invalid`. An empty cursor asks for the newest page.
    [[nodiscard]] Result<wire::EntriesPage> entries(const ShopperCaller& caller,
                                                    const std::string& cursor) const;

    /// The stored answers of the member to the program's questions.
    ///
    /// *Errors*: `reauthentication_required` without a sign-in in the last five minutes.
    [[nodiscard]] Result<base::List<wire::StoredAnswer>> answers(const ShopperCaller& caller) const;

    /// All that is kept of the member.
    ///
    /// *Errors*: `reauthentication_required`, `not_a_member`.
    [[nodiscard]] Result<wire::MemberExport> export_member(const ShopperCaller& caller) const;

    /// The revision now, for the first notice of a live stream; 0 for who has not joined.
    [[nodiscard]] Result<wire::RevisionNotice> revision(const ShopperCaller& caller) const;

private:
    Context& context_;
};

}  // namespace spaarpas::service

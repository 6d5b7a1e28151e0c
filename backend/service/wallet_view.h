#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "backend/service/session.h"
#include "loyalty/member/facts.h"
#include "loyalty/program/program.h"
#include "loyalty/prompts/prompts.h"
#include "wire/messages/wallet.h"

namespace spaarpas::service {

/// What the widget shows of a member, as of an instant.
[[nodiscard]] wire::Wallet wallet_of(store::Transaction& tables,
                                     const loyalty::Program& program,
                                     const store::MemberRecord& member,
                                     std::int64_t at_ms);

/// What it shows of somebody who has not joined.
[[nodiscard]] wire::Wallet guest_wallet(const loyalty::Program& program, std::int64_t at_ms);

[[nodiscard]] wire::Voucher voucher_view(const store::VoucherRecord& voucher, std::int64_t at_ms);

/// What is known of the member's answers, as the core asks for it.
[[nodiscard]] base::List<loyalty::PromptState> prompt_states(store::Transaction& tables,
                                                             store::MemberKey member);

/// How many of a reward the member has had and how many there are left.
[[nodiscard]] std::optional<std::int64_t> stock_left(store::Transaction& tables,
                                                     const loyalty::Program& program,
                                                     const loyalty::Reward& reward);

[[nodiscard]] std::string stock_good(const loyalty::Reward& reward);

}  // namespace spaarpas::service

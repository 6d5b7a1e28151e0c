#pragma once

#include <string_view>

#include "backend/store/replies.h"
#include "backend/store/vouchers.h"
#include "engine/decide/decision.h"
#include "engine/ledger/entry.h"

/// Enums are stored by name, so that a database can be read without this program. The engine's
/// names are those of its JSON.
namespace spaarpas::store::sqlite {

[[nodiscard]] std::string_view name_of(engine::Account account);
[[nodiscard]] std::string_view name_of(engine::EffectKind kind);
[[nodiscard]] std::string_view name_of(VoucherState state);
[[nodiscard]] std::string_view name_of(KeySpace space);

/// *Errors*: `StorageError` with `corrupt` where nothing has that name.
[[nodiscard]] engine::Account account_of(std::string_view name);
[[nodiscard]] VoucherState voucher_state_of(std::string_view name);

}  // namespace spaarpas::store::sqlite

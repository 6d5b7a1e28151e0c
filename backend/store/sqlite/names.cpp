#include "backend/store/sqlite/names.h"

#include <algorithm>
#include <array>
#include <string>

#include "backend/store/error.h"
#include "engine/ledger/account_names.h"

namespace spaarpas::store::sqlite {

namespace {

// In the order of the enumerators.
constexpr std::array<std::string_view, 7>
    effect_kinds{"give", "multiply", "issue", "level", "perk", "tell", "ask"};
constexpr std::array<std::string_view, 4> voucher_states{"issued", "reserved", "used", "withdrawn"};
constexpr std::array<std::string_view, 3> key_spaces{"shopper", "merchant", "event"};

template <class Enum, class Names>
Enum named(const Names& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) {
        throw StorageError(Fault::corrupt, "SQLite: nothing is called " + std::string(name));
    }
    return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::string_view name_of(engine::Account account) {
    return engine::account_names.begin()[static_cast<std::size_t>(account)];
}

std::string_view name_of(engine::EffectKind kind) {
    return effect_kinds.at(static_cast<std::size_t>(kind));
}

std::string_view name_of(VoucherState state) {
    return voucher_states.at(static_cast<std::size_t>(state));
}

std::string_view name_of(KeySpace space) {
    return key_spaces.at(static_cast<std::size_t>(space));
}

engine::Account account_of(std::string_view name) {
    return named<engine::Account>(engine::account_names, name);
}

VoucherState voucher_state_of(std::string_view name) {
    return named<VoucherState>(voucher_states, name);
}

}  // namespace spaarpas::store::sqlite

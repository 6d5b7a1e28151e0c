#pragma once

#include <cstdint>
#include <string>

#include "unit/view/support/reading.h"
#include "unit/view/support/world.h"
#include "view/state/state.h"

/// What the tests of the cards add to the member of the coffee bar.
namespace spaarpas::view::testing::cards {

/// A member of a bakery with so many stamps on cards of ten places, € 12,50 of stored money and a
/// counter; two tier sets, offers for stamps and for money, and a secret rule. What it says of
/// levels and offers is the engine's own answer.
State bakery_state(std::int64_t stamps);

/// Makes the wallet say of levels and offers what the engine does with what it holds.
void judge(State& state);

engine::TraceStep step(engine::Code code, const char* subject, json::IntegerMap numbers = {});

/// An entry of yesterday that moved so many beans.
wire::EntryView entry(const char* id, wire::EntryKind kind, std::int64_t beans);

/// A code for free shipping.
wire::Voucher voucher(const char* code, wire::VoucherState voucher_state);

/// The shop's cart with pieces of one product of the category `koffie`, and shipping.
engine::Cart cart_of(std::int64_t unit_price_minor, std::int64_t quantity = 1);

bool has(const std::string& text, const std::string& part);

}  // namespace spaarpas::view::testing::cards

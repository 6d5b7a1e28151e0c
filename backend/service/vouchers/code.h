#pragma once

#include <string>
#include <string_view>

#include "backend/service/random.h"

namespace spaarpas::service {

/// A code that nobody can guess and a shopper can type: 80 random bits as sixteen letters and
/// digits in groups of four, without the ones that look alike.
///
/// *Source*: Crockford's base 32.
[[nodiscard]] std::string new_voucher_code(Random& random);

/// The code as it is stored, from what a shopper typed or pasted: upper case, with its dashes, and
/// the letters that look like digits read as them. Blanks, dashes of every kind and what cannot be
/// seen are left out.
[[nodiscard]] std::string normalized_voucher_code(std::string_view typed);

}  // namespace spaarpas::service

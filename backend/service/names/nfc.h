#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "engine/cart/cart.h"
#include "json/value.h"

namespace spaarpas::service {

/// The text with each letter and its marks put together (Unicode's normalization form C), so that
/// what looks the same compares the same. Text that is not UTF-8 stays as it is.
///
/// *Source*: docs/decisions/0023.
std::string to_nfc(std::string_view text);

/// Puts all texts of a program's file into NFC, so that its names compare with those of a cart.
///
/// *Shape*: what each text that was not in NFC was like, with its pointer: `text_not_nfc`, which is
/// worth a warning and no mistake.
base::Problems put_into_nfc(json::Value& document);

/// Puts what a shop calls its products and their categories into NFC, in which the program has
/// them: whoever takes a cart in does so, as the page does before it hands one over.
void put_into_nfc(engine::Cart& cart);

}  // namespace spaarpas::service

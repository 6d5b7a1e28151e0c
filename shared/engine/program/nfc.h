#pragma once

#include "base/result.h"
#include "json/value.h"

namespace spaarpas::engine {

/// Puts all texts of a program's file into NFC, so that its names compare with those of a cart.
///
/// *Shape*: what each text that was not in NFC was like, with its pointer: `text_not_nfc`, which is
/// worth a warning and no mistake.
base::Problems put_into_nfc(json::Value& document);

}  // namespace spaarpas::engine

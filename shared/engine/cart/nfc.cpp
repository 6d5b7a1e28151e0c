#include "engine/cart/nfc.h"

#include <utility>

#include "base/nfc.h"
#include "engine/program/keys.h"

namespace spaarpas::engine {

namespace {

/// A few scripts are longer in NFC. What would be too long to be read again stays as it is.
void put_into_nfc(std::string& name) {
    std::string composed = base::to_nfc(name);
    if (composed.size() <= keys::a_name.max_bytes) {
        name = std::move(composed);
    }
}

}  // namespace

void put_into_nfc(Cart& cart) {
    for (CartLine& line : cart.lines) {
        put_into_nfc(line.sku);
        for (std::string& category : line.categories) {
            put_into_nfc(category);
        }
    }
}

}  // namespace spaarpas::engine

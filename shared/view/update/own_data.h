#pragma once

#include <string>

#include "view/update/handlers.h"

namespace spaarpas::view {

/// How a write goes to the backend: an export is only read, an erasure is a method of its own.
Method method_of(WriteKind kind);

/// Begins to take the member's export, for a file or for a check, or to erase who the member is.
void begin_own_data(Turn& turn, std::uint32_t root, WriteKind kind);

/// Hands an export that has come over to the page.
///
/// *Errors*: false where there is nothing in it.
bool finish_export(Turn& turn, const Write& write, const std::string& body);

/// Forgets the member whom the backend has forgotten, and asks anew who is there.
void forget_erased(Turn& turn, std::uint32_t root);

}  // namespace spaarpas::view

#pragma once

#include <optional>
#include <string>

#include "backend/service/random.h"

namespace spaarpas::cli {

/// The secret under which the server hashes a shop's ids where it may not keep them: of a database
/// in `spaarpas.db`, the file `spaarpas.db.key`, which is made the first time and which its owner
/// alone can read. SPAARPAS_HASH_KEY stands in its place where it is set.
///
/// *Errors*: nothing where the file can be neither read nor made.
[[nodiscard]] std::optional<std::string> hash_key_of(const std::string& database,
                                                     service::Random& random);

}  // namespace spaarpas::cli

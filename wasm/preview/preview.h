#pragma once

#include <string>

namespace spaarpas::preview {

/// What `cart` would earn, by the same rules as the backend books it: three JSON texts in, one out.
///
/// *Shape*: a loyalty::Outcome, or `{"code", "pointer"}` of a refusal. An empty `facts` is a
/// guest.
std::string preview(const std::string& program, const std::string& facts, const std::string& cart);

}  // namespace spaarpas::preview

#pragma once

#include <string>
#include <vector>

namespace spaarpas::http {

/// A secret with which a shop's server signs tokens for its shoppers.
///
/// *Shape*: `secret` has at least 32 bytes; several with different `kid` let a shop change its
/// secret without a gap.
struct TokenKey {
    std::string program;
    std::string kid;
    std::string secret;
};

/// A secret that a merchant's server sends with each request. `source` names the key in the ledger,
/// the secret never.
struct MerchantKey {
    std::string program;
    std::string source;
    std::string secret;
};

/// An origin whose pages may read replies: those about `program`, or about every one where it is
/// empty. Compared exactly.
struct AllowedOrigin {
    std::string program;
    std::string origin;
};

}  // namespace spaarpas::http

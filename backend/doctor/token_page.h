#pragma once

#include <string>

#include "backend/doctor/examine.h"

namespace spaarpas::doctor {

/// A page of the shop that gives its shoppers their tokens.
///
/// *Shape*: `url` as the tag writes it, relative to `page_address`; empty where it names none.
/// `program` is the tag's, which the server does not know when it judges a token.
struct TokenPage {
    std::string page_address;
    std::string url;
    std::string cookie;
    std::string api;
    std::string program;
};

/// Asks for a token as the wallet does, and the server what it thinks of it. The server's own clock
/// and keys judge, so that the reason is the one by which it refuses a shopper.
[[nodiscard]] Finding examine_token_page(const TokenPage& page, const Fetch& ask);

}  // namespace spaarpas::doctor

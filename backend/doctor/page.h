#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace spaarpas::doctor {

/// A script tag of the wallet as it stands in the page.
///
/// *Shape*: `src` is the absolute address, empty where what is written is none; the rest as
/// written, `program` also from `?program=` in the address.
struct Tag {
    std::string src;
    std::string program;
    std::string api;
    std::string token_url;
    std::string nonce;
    std::string integrity;
};

/// What a page says of the wallet.
///
/// *Shape*: `base` is what its references are relative to, its own address or, with `has_base`, the
/// one that it names; `policies` those of its meta elements;
/// `configures` where a script in it says `push("config", ..)`.
struct Page {
    std::string base;
    bool has_base = false;
    std::vector<Tag> tags;
    std::vector<std::string> policies;
    bool configures = false;
};

/// Reads a page as a browser does, whatever it is; nothing of it is run.
///
/// *Source*: the HTML standard, as Gumbo follows it.
[[nodiscard]] Page read_page(std::string_view html, std::string_view address);

}  // namespace spaarpas::doctor

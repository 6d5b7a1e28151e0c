#pragma once

#include <string>
#include <string_view>

namespace spaarpas::doctor {

/// An address as a browser takes it apart.
///
/// *Shape*: `scheme` http or https, all but `path` in small letters; `port` is written also where
/// it is the scheme's own. All are empty where the text is no such address.
/// *Source*: RFC 3986, as libcurl reads it.
struct Address {
    std::string scheme;
    std::string host;
    std::string port;
    std::string path;

    /// What the Origin header says; without the scheme's own port.
    [[nodiscard]] std::string origin() const;
};

[[nodiscard]] Address read_address(std::string_view text);

/// Where a reference in a page of this address leads; empty where that is no http or https address.
[[nodiscard]] std::string resolved(std::string_view base, std::string_view reference);

}  // namespace spaarpas::doctor

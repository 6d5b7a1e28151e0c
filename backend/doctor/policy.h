#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "backend/doctor/address.h"
#include "backend/doctor/page.h"

namespace spaarpas::doctor {

/// What a page may do, as far as the wallet needs it.
///
/// *Shape*: made of the header's policies and of those in the page; what is asked for must be let
/// through by each of them. *Source*: Content Security Policy Level 3, sections 6.7 and 6.8.
class Policies {
public:
    Policies(std::string_view page_address, const std::vector<std::string>& texts);

    /// Whether the tag's file may be run: by its nonce or its hash, or by where it comes from.
    [[nodiscard]] bool lets_script(const Tag& tag) const;

    /// Whether WebAssembly may be compiled.
    [[nodiscard]] bool lets_module() const;

    /// Whether the page may ask an address.
    [[nodiscard]] bool lets_connect(std::string_view address) const;

private:
    using Sources = std::vector<std::string>;
    using Policy = std::map<std::string, Sources>;

    Address page_;
    std::vector<Policy> policies_;
};

}  // namespace spaarpas::doctor

#include "backend/doctor/policy.h"

#include <algorithm>
#include <initializer_list>
#include <sstream>

#include "backend/doctor/address.h"
#include "backend/http/header_text.h"

namespace spaarpas::doctor {

namespace {

using Sources = std::vector<std::string>;
using Policy = std::map<std::string, Sources>;

/// Of a directive that is there twice the first counts.
void add_directive(std::string_view text, Policy& policy) {
    std::istringstream words{std::string(text)};
    std::string name;
    if (!(words >> name)) {
        return;
    }
    Sources sources;
    for (std::string source; words >> source;) {
        sources.push_back(std::move(source));
    }
    policy.emplace(http::lower_case(name), std::move(sources));
}

/// One header may hold several policies, with commas between them.
std::vector<Policy> read_policies(std::string_view text) {
    std::vector<Policy> policies;
    while (!text.empty()) {
        std::string_view directives = http::take_until(text, ',');
        Policy& policy = policies.emplace_back();
        while (!directives.empty()) {
            add_directive(http::take_until(directives, ';'), policy);
        }
    }
    return policies;
}

/// The sources of the first of the directives that is there; null where none is, which lets all
/// through.
const Sources* sources_of(const Policy& policy, std::initializer_list<const char*> names) {
    for (const char* const name : names) {
        const auto found = policy.find(name);
        if (found != policy.end()) {
            return &found->second;
        }
    }
    return nullptr;
}

/// Words such as 'self' are compared without regard to case, nonces and hashes exactly.
bool has_word(const Sources& sources, std::string_view word) {
    return std::any_of(sources.begin(), sources.end(), [word](const std::string& source) {
        return source == word || http::lower_case(source) == word;
    });
}

bool matches_host(std::string_view pattern, std::string_view host) {
    if (pattern == "*") {
        return true;
    }
    if (pattern.substr(0, 2) != "*.") {
        return pattern == host;
    }
    const std::string_view ending = pattern.substr(1);
    return host.size() > ending.size() && host.substr(host.size() - ending.size()) == ending;
}

/// A policy that names http means https as well.
bool matches_scheme(std::string_view pattern, std::string_view scheme) {
    return pattern == scheme || (pattern == "http" && scheme == "https");
}

bool matches_path(std::string_view pattern, std::string_view path) {
    const bool is_folder = !pattern.empty() && pattern.back() == '/';
    return pattern.empty() ||
           (is_folder ? path.substr(0, pattern.size()) == pattern : path == pattern);
}

bool matches_port(std::string_view pattern, const Address& address) {
    const std::string_view own = address.scheme == "https" ? "443" : "80";
    return pattern == "*" || pattern == address.port || (pattern.empty() && address.port == own);
}

/// A source of the form scheme://host:port/path, of which only the host must be there.
bool matches_source(std::string_view source, const Address& address, const Address& page) {
    if (!source.empty() && source.back() == ':') {
        return matches_scheme(http::lower_case(source.substr(0, source.size() - 1)),
                              address.scheme);
    }
    const std::size_t colons = source.find("://");
    const std::string scheme =
        colons == std::string_view::npos ? page.scheme : http::lower_case(source.substr(0, colons));
    const std::string_view rest =
        colons == std::string_view::npos ? source : source.substr(colons + 3);
    const std::string_view authority = rest.substr(0, rest.find('/'));
    const std::size_t colon = authority.find(':');
    const std::string host = http::lower_case(authority.substr(0, colon));
    const std::string_view port =
        colon == std::string_view::npos ? std::string_view() : authority.substr(colon + 1);
    return matches_scheme(scheme, address.scheme) && matches_host(host, address.host) &&
           matches_port(port, address) && matches_path(rest.substr(authority.size()), address.path);
}

bool lets_through(const Sources& sources, const Address& address, const Address& page) {
    return std::any_of(sources.begin(), sources.end(), [&](const std::string& source) {
        if (source == "*") {
            return true;
        }
        if (http::lower_case(source) == "'self'") {
            return address.origin() == page.origin();
        }
        return source.front() != '\'' && matches_source(source, address, page);
    });
}

/// What says by itself that a script is meant: its nonce, or its hash as the tag has it.
bool is_vouched_for(const Sources& sources, const Tag& tag) {
    return (!tag.nonce.empty() && has_word(sources, "'nonce-" + tag.nonce + "'")) ||
           (!tag.integrity.empty() && has_word(sources, "'" + tag.integrity + "'"));
}

}  // namespace

Policies::Policies(std::string_view page_address, const std::vector<std::string>& texts)
    : page_(read_address(page_address)) {
    for (const std::string& text : texts) {
        for (Policy& policy : read_policies(text)) {
            policies_.push_back(std::move(policy));
        }
    }
}

bool Policies::lets_script(const Tag& tag) const {
    const Address address = read_address(tag.src);
    return std::all_of(policies_.begin(), policies_.end(), [&](const Policy& policy) {
        const Sources* const sources =
            sources_of(policy, {"script-src-elem", "script-src", "default-src"});
        if (sources == nullptr || is_vouched_for(*sources, tag)) {
            return true;
        }
        return !has_word(*sources, "'strict-dynamic'") && lets_through(*sources, address, page_);
    });
}

bool Policies::lets_module() const {
    return std::all_of(policies_.begin(), policies_.end(), [](const Policy& policy) {
        const Sources* const sources = sources_of(policy, {"script-src", "default-src"});
        return sources == nullptr || has_word(*sources, "'wasm-unsafe-eval'") ||
               has_word(*sources, "'unsafe-eval'");
    });
}

bool Policies::lets_connect(std::string_view address) const {
    const Address asked = read_address(address);
    return std::all_of(policies_.begin(), policies_.end(), [&](const Policy& policy) {
        const Sources* const sources = sources_of(policy, {"connect-src", "default-src"});
        return sources == nullptr || lets_through(*sources, asked, page_);
    });
}

}  // namespace spaarpas::doctor

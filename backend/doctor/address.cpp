#include "backend/doctor/address.h"

#include <memory>

#include <curl/curl.h>

#include "backend/http/header_text.h"

namespace spaarpas::doctor {

namespace {

using Url = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

/// Nothing where it is no address. What is set last is taken relative to what was set before.
Url url_of(std::string_view base, std::string_view reference) {
    Url url(curl_url(), &curl_url_cleanup);
    for (const std::string_view each : {base, reference}) {
        if (!each.empty() && curl_url_set(url.get(),
                                          CURLUPART_URL,
                                          std::string(each).c_str(),
                                          CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK) {
            url.reset();
            return url;
        }
    }
    return url;
}

std::string part_of(CURLU* url, CURLUPart part, unsigned flags = 0) {
    char* text = nullptr;
    if (curl_url_get(url, part, &text, flags) != CURLUE_OK) {
        return {};
    }
    std::string copy(text);
    curl_free(text);
    return copy;
}

bool is_web(const std::string& scheme) {
    return scheme == "http" || scheme == "https";
}

}  // namespace

std::string Address::origin() const {
    const bool is_own = port == (scheme == "https" ? "443" : "80");
    return scheme + "://" + host + (is_own ? "" : ":" + port);
}

Address read_address(std::string_view text) {
    const Url url = url_of(text, {});
    Address address;
    if (!url) {
        return address;
    }
    address.scheme = http::lower_case(part_of(url.get(), CURLUPART_SCHEME));
    if (is_web(address.scheme)) {
        address.host = http::lower_case(part_of(url.get(), CURLUPART_HOST));
        address.port = part_of(url.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT);
        address.path = part_of(url.get(), CURLUPART_PATH);
    }
    return address;
}

std::string resolved(std::string_view base, std::string_view reference) {
    const Url url = url_of(base, reference);
    if (!url || !is_web(http::lower_case(part_of(url.get(), CURLUPART_SCHEME)))) {
        return {};
    }
    return part_of(url.get(), CURLUPART_URL);
}

}  // namespace spaarpas::doctor

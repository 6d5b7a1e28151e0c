#include "view/node/url.h"

namespace spaarpas::view {
namespace {

bool has_only_plain_bytes(std::string_view text) {
    for (const char byte : text) {
        // Browsers read a backslash as a slash and drop tabs and line ends inside an address.
        if (static_cast<unsigned char>(byte) <= ' ' || byte == '\\' || byte == '\x7f') {
            return false;
        }
    }
    return true;
}

}  // namespace

std::optional<Url> Url::create(std::string_view text) {
    const bool https = text.substr(0, 8) == "https://" && text.size() > 8 && text[8] != '/';
    const bool own = text.substr(0, 1) == "/" && text.substr(0, 2) != "//";
    if ((!https && !own) || !has_only_plain_bytes(text)) {
        return std::nullopt;
    }
    return Url(text);
}

}  // namespace spaarpas::view

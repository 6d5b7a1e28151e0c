#include "view/patch/stream.h"

#include "view/patch/utf8.h"

namespace spaarpas::view {
namespace {

bool is_ascii(std::string_view text) {
    for (const char byte : text) {
        if (static_cast<unsigned char>(byte) >= 0x80) {
            return false;
        }
    }
    return true;
}

}  // namespace

std::uint32_t Stream::put(std::string_view text) {
    if (is_ascii(text)) {
        ascii_.append(text);
        return static_cast<std::uint32_t>(text.size()) << 1;
    }
    return (append_utf8(utf8_, text) << 1) | 1;
}

Patch Stream::patch() const {
    return {words_.data(), static_cast<std::uint32_t>(words_.size()), ascii_, utf8_};
}

void Stream::clear() {
    words_.clear();
    ascii_.clear();
    utf8_.clear();
}

}  // namespace spaarpas::view

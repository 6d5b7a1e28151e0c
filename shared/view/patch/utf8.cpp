#include "view/patch/utf8.h"

namespace spaarpas::view {
namespace {

std::uint8_t byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<std::uint8_t>(text[at]) : 0;
}

/// The bytes of the character that begins at `at`, 0 when none does (Unicode, table 3-7).
std::size_t character_size(std::string_view text, std::size_t at) {
    const std::uint8_t lead = byte_at(text, at);
    if (lead < 0x80) {
        return 1;
    }
    std::size_t size = 0;
    std::uint8_t low = 0x80;
    std::uint8_t high = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) {
        size = 2;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        size = 3;
        low = lead == 0xE0 ? 0xA0 : low;    // shorter forms exist
        high = lead == 0xED ? 0x9F : high;  // surrogates
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        size = 4;
        low = lead == 0xF0 ? 0x90 : low;
        high = lead == 0xF4 ? 0x8F : high;  // beyond U+10FFFF
    }
    for (std::size_t next = 1; next < size; ++next) {
        const std::uint8_t byte = byte_at(text, at + next);
        if (byte < low || byte > high) {
            return 0;
        }
        low = 0x80;
        high = 0xBF;
    }
    return size;
}

}  // namespace

std::uint32_t append_utf8(std::string& out, std::string_view text) {
    std::uint32_t units = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t size = character_size(text, at);
        if (size == 0) {
            out.append("\xEF\xBF\xBD");
            ++at;
        } else {
            out.append(text, at, size);
            at += size;
        }
        units += size == 4 ? 2 : 1;
    }
    return units;
}

}  // namespace spaarpas::view

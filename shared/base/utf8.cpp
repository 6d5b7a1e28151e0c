#include "base/utf8.h"

namespace spaarpas::base {
namespace {

struct ByteRange {
    unsigned char low;
    unsigned char high;
};

/// Only the second byte of a sequence has a range that depends on the first.
ByteRange second_byte_range(unsigned char lead) {
    switch (lead) {
        case 0xE0:
            return {0xA0, 0xBF};
        case 0xED:
            return {0x80, 0x9F};
        case 0xF0:
            return {0x90, 0xBF};
        case 0xF4:
            return {0x80, 0x8F};
        default:
            return {0x80, 0xBF};
    }
}

std::size_t length_from_lead(unsigned char lead) {
    if (lead < 0x80) {
        return 1;
    }
    if (lead < 0xC2 || lead > 0xF4) {
        return 0;
    }
    if (lead < 0xE0) {
        return 2;
    }
    return lead < 0xF0 ? 3 : 4;
}

}  // namespace

std::size_t utf8_sequence_length(std::string_view text, std::size_t offset) {
    const auto lead = static_cast<unsigned char>(text[offset]);
    const std::size_t length = length_from_lead(lead);
    if (length <= 1) {
        return length;
    }
    if (text.size() - offset < length) {
        return 0;
    }
    ByteRange range = second_byte_range(lead);
    for (std::size_t index = 1; index < length; ++index) {
        const auto byte = static_cast<unsigned char>(text[offset + index]);
        if (byte < range.low || byte > range.high) {
            return 0;
        }
        range = {0x80, 0xBF};
    }
    return length;
}

}  // namespace spaarpas::base

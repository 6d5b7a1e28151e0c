#include "backend/service/vouchers/code.h"

#include <array>
#include <cstdint>

namespace spaarpas::service {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t code_bytes = 10;
constexpr std::size_t group = 4;

/// What a mail, a page or a keyboard puts between letters: no-break and other blanks, hyphens and
/// dashes, and what cannot be seen.
constexpr std::array<std::string_view, 41> separators = {" ",
                                                         "\t",
                                                         "\n",
                                                         "\r",
                                                         "-",
                                                         "\xC2\xA0",
                                                         "\xC2\xAD",
                                                         "\xE2\x80\x82",
                                                         "\xE2\x80\x83",
                                                         "\xE2\x80\x87",
                                                         "\xE2\x80\x89",
                                                         "\xE2\x80\x8A",
                                                         "\xE2\x80\x8B",
                                                         "\xE2\x80\x8C",
                                                         "\xE2\x80\x8D",
                                                         "\xE2\x80\x8E",
                                                         "\xE2\x80\x8F",
                                                         "\xE2\x80\x90",
                                                         "\xE2\x80\x91",
                                                         "\xE2\x80\x92",
                                                         "\xE2\x80\x93",
                                                         "\xE2\x80\x94",
                                                         "\xE2\x80\x95",
                                                         "\xE2\x80\xA8",
                                                         "\xE2\x80\xA9",
                                                         "\xE2\x80\xAA",
                                                         "\xE2\x80\xAC",
                                                         "\xE2\x80\xAF",
                                                         "\xE2\x81\xA0",
                                                         "\xE2\x81\xA6",
                                                         "\xE2\x81\xA7",
                                                         "\xE2\x81\xA8",
                                                         "\xE2\x81\xA9",
                                                         "\xE2\x88\x92",
                                                         "\xE3\x80\x80",
                                                         "\xEF\xB9\x98",
                                                         "\xEF\xB9\xA3",
                                                         "\xEF\xBC\x8D",
                                                         "_",
                                                         ".",
                                                         "\xEF\xBB\xBF"};

void add_grouped(std::string& code, std::size_t& letters, char letter) {
    if (letters > 0 && letters % group == 0) {
        code += '-';
    }
    code += letter;
    ++letters;
}

char as_written(char typed) {
    const char upper = typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 'a' + 'A') : typed;
    if (upper == 'O') {
        return '0';
    }
    return upper == 'I' || upper == 'L' ? '1' : upper;
}

/// How many bytes of a separator the text begins with, 0 for none.
std::size_t separator_at(std::string_view text) {
    for (const std::string_view separator : separators) {
        if (text.starts_with(separator)) {
            return separator.size();
        }
    }
    return 0;
}

}  // namespace

std::string new_voucher_code(Random& random) {
    const std::string bytes = random.bytes(code_bytes);
    std::string code;
    std::size_t letters = 0;
    std::uint32_t bits = 0;
    unsigned held = 0;
    for (const char byte : bytes) {
        bits = (bits << 8U) | static_cast<std::uint8_t>(byte);
        held += 8;
        while (held >= 5) {
            held -= 5;
            add_grouped(code, letters, alphabet[(bits >> held) & 31U]);
        }
    }
    return code;
}

std::string normalized_voucher_code(std::string_view typed) {
    std::string code;
    std::size_t letters = 0;
    while (!typed.empty()) {
        const std::size_t separator = separator_at(typed);
        if (separator == 0) {
            add_grouped(code, letters, as_written(typed.front()));
        }
        typed.remove_prefix(separator == 0 ? 1 : separator);
    }
    return code;
}

}  // namespace spaarpas::service

#include "backend/service/voucher_code.h"

#include <cstdint>
#include <string_view>

namespace spaarpas::service {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t code_bytes = 10;
constexpr std::size_t group = 4;

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

std::string normalized_voucher_code(const std::string& typed) {
    std::string code;
    std::size_t letters = 0;
    for (const char letter : typed) {
        if (letter != '-' && letter != ' ') {
            add_grouped(code, letters, as_written(letter));
        }
    }
    return code;
}

}  // namespace spaarpas::service

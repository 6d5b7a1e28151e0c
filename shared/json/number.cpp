#include "json/number.h"

namespace spaarpas::json {

void append_integer(std::string& out, std::int64_t value) {
    char digits[20];
    char* at = digits + sizeof digits;
    // Counting down from a negative number holds the smallest one too.
    const bool negative = value < 0;
    std::int64_t rest = negative ? value : -value;
    do {
        *--at = static_cast<char>('0' - rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (negative) {
        *--at = '-';
    }
    out.append(at, static_cast<std::size_t>(digits + sizeof digits - at));
}

}  // namespace spaarpas::json

#include "json/number.h"

#include <array>
#include <charconv>

namespace spaarpas::json {

void append_integer(std::string& out, std::int64_t value) {
    std::array<char, 24> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    out.append(digits.data(), written.ptr);
}

}  // namespace spaarpas::json

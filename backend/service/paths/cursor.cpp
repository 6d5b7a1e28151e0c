#include "backend/service/paths/cursor.h"

#include <charconv>

namespace spaarpas::service {

std::optional<std::int64_t> read_cursor(const std::string& cursor) {
    if (cursor.empty()) {
        return 0;
    }
    std::int64_t number = 0;
    const char* const end = cursor.data() + cursor.size();
    const auto [read_to, error] = std::from_chars(cursor.data(), end, number);
    const bool is_whole = error == std::errc() && read_to == end;
    return is_whole && number > 0 ? std::optional(number) : std::nullopt;
}

}  // namespace spaarpas::service

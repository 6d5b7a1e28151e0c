#include "backend/http/header_text.h"

#include <algorithm>

namespace spaarpas::http {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t";
    const std::size_t first = text.find_first_not_of(blank);
    return first == text.npos ? std::string_view()
                              : text.substr(first, text.find_last_not_of(blank) - first + 1);
}

std::string lower_case(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

std::string_view take_until(std::string_view& list, char mark) {
    const std::size_t end = list.find(mark);
    const std::string_view part = trimmed(list.substr(0, end));
    list = end == list.npos ? std::string_view() : list.substr(end + 1);
    return part;
}

}  // namespace spaarpas::http

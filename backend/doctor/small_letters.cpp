#include "backend/doctor/small_letters.h"

#include <algorithm>

namespace spaarpas::doctor {

std::string small_letters(std::string_view text) {
    std::string small(text);
    std::transform(small.begin(), small.end(), small.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return small;
}

}  // namespace spaarpas::doctor

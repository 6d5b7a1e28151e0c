#include "backend/service/paths/plain_text.h"

#include <algorithm>

#include "backend/service/paths/refusals.h"

namespace spaarpas::service {

Result<Done> check_plain(const std::string& text, const char* pointer) {
    const bool is_plain = std::none_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    });
    if (is_plain) {
        return Done{};
    }
    return refusal_at(ErrorCode::body_invalid,
                      {"bad_form",
                       pointer,
                       "a control character",
                       "a text without control characters",
                       "Write it as people read it."});
}

}  // namespace spaarpas::service

#include "wire/errors.h"

namespace spaarpas::wire {
namespace {

#define SPAARPAS_ERROR_ROW(code, status, again, title) \
    ErrorInfo{ErrorCode::code, #code, status, Again::again, title},
constexpr ErrorInfo table[] = {SPAARPAS_ERRORS(SPAARPAS_ERROR_ROW)};
#undef SPAARPAS_ERROR_ROW

}  // namespace

std::span<const ErrorInfo> errors() {
    return table;
}

const ErrorInfo& info_of(ErrorCode error) {
    return table[static_cast<std::size_t>(error)];
}

const char* name_of(ErrorCode error) {
    return info_of(error).code;
}

const ErrorInfo* find_error(std::string_view code) {
    for (const ErrorInfo& info : table) {
        if (code == info.code) {
            return &info;
        }
    }
    return nullptr;
}

int status_of(std::string_view code) {
    const ErrorInfo* info = find_error(code);
    return info == nullptr ? info_of(ErrorCode::internal_error).status : info->status;
}

}  // namespace spaarpas::wire

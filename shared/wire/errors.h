#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "wire/error_codes.h"

namespace spaarpas::wire {

#define SPAARPAS_ERROR_ENUMERATE(code, status, again, title) code,
/// Why a request or an event is refused: the rows of wire/error_codes.h.
enum class ErrorCode : std::uint8_t { SPAARPAS_ERRORS(SPAARPAS_ERROR_ENUMERATE) };
#undef SPAARPAS_ERROR_ENUMERATE

/// Whether who sends events should send the same one again later: the order may have come by then,
/// or the server may be well again. All else is final.
enum class Again : std::uint8_t { no, yes };

/// *Shape*: `code` is what travels; `status` is the HTTP status; `title` says in English, for the
/// developer, what the code means.
struct ErrorInfo {
    ErrorCode error;
    const char* code;
    int status;
    Again again;
    const char* title;
};

/// The one table that maps an error to a status, in the order of the enumerators.
std::span<const ErrorInfo> errors();

const ErrorInfo& info_of(ErrorCode error);

/// The code that travels.
const char* name_of(ErrorCode error);

/// The table's row for a code, or null when it is none of ours.
const ErrorInfo* find_error(std::string_view code);

/// The HTTP status for a code; 500 for one that is not in the table, because a refusal that nobody
/// named is a mistake of ours and not the caller's.
int status_of(std::string_view code);

}  // namespace spaarpas::wire

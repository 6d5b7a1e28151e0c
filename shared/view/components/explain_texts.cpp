#include "view/components/explain_texts.h"

#include "loyalty/explain/codes.h"

namespace spaarpas::view {

namespace {

struct Row {
    std::string_view code;
    TextId text;
};

/// A code without words does not compile.
constexpr Row rows[] = {
#define SPAARPAS_WORDS(code, subject, numbers, names) {loyalty::codes::code, TextId::why_##code},
    SPAARPAS_TRACE_CODES(SPAARPAS_WORDS)
#undef SPAARPAS_WORDS
};

}  // namespace

std::optional<TextId> explanation_text(std::string_view code) {
    for (const Row& row : rows) {
        if (row.code == code) {
            return row.text;
        }
    }
    return std::nullopt;
}

}  // namespace spaarpas::view

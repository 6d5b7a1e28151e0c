#include "backend/http/framing.h"

namespace spaarpas::http {

namespace {

/// `chunked`, in any case.
bool is_chunked(std::string_view encoding) {
    constexpr std::string_view chunked = "chunked";
    if (encoding.size() != chunked.size()) {
        return false;
    }
    for (std::size_t index = 0; index < chunked.size(); ++index) {
        // A capital and its small letter differ in this bit alone.
        if ((encoding[index] | 0x20) != chunked[index]) {
            return false;
        }
    }
    return true;
}

}  // namespace

bool is_ambiguous(const Framing& framing) {
    const bool wrong_host = framing.version >= 11 ? framing.hosts != 1 : framing.hosts > 1;
    const bool two_lengths = framing.content_lengths > 1 || framing.transfer_encodings > 1;
    const bool both = framing.transfer_encodings > 0 && framing.content_lengths > 0;
    const bool chunked_too_early = framing.transfer_encodings > 0 && framing.version < 11;
    // What the parser does not know it takes for a request without a body.
    const bool not_known = framing.transfer_encodings > 0 && !is_chunked(framing.transfer_encoding);
    return wrong_host || two_lengths || both || chunked_too_early || not_known;
}

}  // namespace spaarpas::http

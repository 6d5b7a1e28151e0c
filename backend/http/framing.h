#pragma once

#include <cstddef>
#include <string_view>

namespace spaarpas::http {

/// What the framing of a request looks like, as counted from its header.
struct Framing {
    int version = 11;
    std::size_t hosts = 0;
    std::size_t content_lengths = 0;
    std::size_t transfer_encodings = 0;
    /// What the header says where it is there.
    std::string_view transfer_encoding = "chunked";
};

/// `chunked`, in any case.
constexpr bool is_chunked(std::string_view encoding) {
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

/// Whether two readers of this request could disagree about where it ends or for whom it is. Such a
/// request is refused before routing, because the packaged parser lets it pass.
///
/// *Source*: RFC 9112 sections 3.2, 6.1 and 11.2 (request smuggling).
constexpr bool is_ambiguous(const Framing& framing) {
    const bool wrong_host = framing.version >= 11 ? framing.hosts != 1 : framing.hosts > 1;
    const bool two_lengths = framing.content_lengths > 1 || framing.transfer_encodings > 1;
    const bool both = framing.transfer_encodings > 0 && framing.content_lengths > 0;
    const bool chunked_too_early = framing.transfer_encodings > 0 && framing.version < 11;
    // What the parser does not know it takes for a request without a body.
    const bool not_known = framing.transfer_encodings > 0 && !is_chunked(framing.transfer_encoding);
    return wrong_host || two_lengths || both || chunked_too_early || not_known;
}

}  // namespace spaarpas::http

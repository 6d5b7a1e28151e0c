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

/// Whether two readers of this request could disagree about where it ends or for whom it is. Such a
/// request is refused before routing, because the packaged parser lets it pass.
///
/// *Source*: RFC 9112 sections 3.2, 6.1 and 11.2 (request smuggling).
bool is_ambiguous(const Framing& framing);

}  // namespace spaarpas::http

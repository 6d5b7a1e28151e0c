#include "backend/http/compression.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include <brotli/encode.h>

#include "backend/http/header_text.h"

namespace spaarpas::http {

namespace {

/// Less fits into the first packet as it is.
constexpr std::size_t shortest_bytes = 512;

/// A wallet is a quarter of its size after a tenth of a millisecond; 9 takes a hundred times that.
constexpr int quality = 4;

/// `q=0`, `q=0.000`: not acceptable.
bool is_refused(std::string_view parameters) {
    while (!parameters.empty()) {
        const std::string_view one = take_until(parameters, ';');
        if (one.substr(0, 2) == "q=" || one.substr(0, 2) == "Q=") {
            return one.find_first_not_of("0.", 2) == one.npos;
        }
    }
    return false;
}

std::optional<std::string> in_brotli(const std::string& body) {
    std::string compressed(BrotliEncoderMaxCompressedSize(body.size()), '\0');
    std::size_t size = compressed.size();
    const bool done =
        BrotliEncoderCompress(quality,
                              BROTLI_DEFAULT_WINDOW,
                              BROTLI_MODE_TEXT,
                              body.size(),
                              reinterpret_cast<const std::uint8_t*>(body.data()),
                              &size,
                              reinterpret_cast<std::uint8_t*>(compressed.data())) != 0;
    if (!done || size >= body.size()) {
        return std::nullopt;
    }
    compressed.resize(size);
    return compressed;
}

void weaken_tag(Reply& reply) {
    for (auto& [name, value] : reply.headers) {
        if (name == "ETag" && value.substr(0, 2) != "W/") {
            value.insert(0, "W/");
        }
    }
}

}  // namespace

bool takes_brotli(const Request& request) {
    std::string_view codings = request.header("accept-encoding");
    bool takes_any = false;
    while (!codings.empty()) {
        std::string_view parameters = take_until(codings, ',');
        const std::string_view coding = take_until(parameters, ';');
        if (coding == "br") {
            return !is_refused(parameters);
        }
        takes_any = takes_any || (coding == "*" && !is_refused(parameters));
    }
    return takes_any;
}

void compress(const Request& request, Reply& reply) {
    if (reply.stream || reply.body.size() < shortest_bytes || !takes_brotli(request)) {
        return;
    }
    if (auto compressed = in_brotli(reply.body)) {
        reply.body = std::move(*compressed);
        reply.headers.emplace_back("Content-Encoding", "br");
        weaken_tag(reply);
    }
}

}  // namespace spaarpas::http

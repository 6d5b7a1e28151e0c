#include "backend/http/compression.h"

#include <cstdint>
#include <string>
#include <utility>

#include <brotli/decode.h>
#include <doctest/doctest.h>

#include "tests/unit/backend/support/header_of.h"

namespace spaarpas::test {
namespace {

using http::Reply;
using http::Request;

Request asking(const std::string& codings) {
    Request request;
    request.headers = {{"accept-encoding", codings}};
    return request;
}

bool takes(const std::string& codings) {
    return http::takes_brotli(asking(codings));
}

/// JSON that says much the same often, as lists do.
std::string long_text() {
    std::string text = "[";
    for (int item = 0; item < 200; ++item) {
        text += R"({"unit":"points","amount":)" + std::to_string(item * 7919) + "},";
    }
    return text + "{}]";
}

std::string unpacked(const std::string& body) {
    std::string text(1 << 16, '\0');
    std::size_t size = text.size();
    REQUIRE(BrotliDecoderDecompress(body.size(),
                                    reinterpret_cast<const std::uint8_t*>(body.data()),
                                    &size,
                                    reinterpret_cast<std::uint8_t*>(text.data())) ==
            BROTLI_DECODER_RESULT_SUCCESS);
    text.resize(size);
    return text;
}

Reply compressed_for(const std::string& codings, const std::string& body) {
    Reply reply;
    reply.headers = {{"ETag", R"("shop-1-nl")"}};
    reply.body = body;
    http::compress(asking(codings), reply);
    return reply;
}

}  // namespace

TEST_CASE("compression: a client says what it takes, by name, by a star, and what it refuses") {
    CHECK(takes("br"));
    CHECK(takes("gzip, deflate, br"));
    CHECK(takes("gzip;q=1.0,br;q=0.5"));
    CHECK(takes("gzip , br ; q=0.001"));
    CHECK(takes("*"));
    CHECK_FALSE(takes(""));
    CHECK_FALSE(takes("gzip"));
    CHECK_FALSE(takes("brotli"));
    CHECK_FALSE(takes("br;q=0"));
    CHECK_FALSE(takes("br;q=0.000"));
    CHECK_FALSE(takes("br; Q=0, *"));
    CHECK_FALSE(takes("*;q=0"));
}

TEST_CASE("compression: what is sent is what was said, and its tag is weak") {
    const Reply reply = compressed_for("br", long_text());
    CHECK(header_of(reply, "Content-Encoding") == "br");
    CHECK(header_of(reply, "ETag") == R"(W/"shop-1-nl")");
    CHECK(reply.body.size() * 3 < long_text().size());
    CHECK(unpacked(reply.body) == long_text());
}

TEST_CASE("compression: short replies, and those for who does not take it, are as they were") {
    for (const auto& [codings, body] :
         {std::pair{"gzip", long_text()}, std::pair{"br", std::string("{}")}}) {
        const Reply reply = compressed_for(codings, body);
        CHECK(reply.body == body);
        CHECK(header_of(reply, "Content-Encoding").empty());
        CHECK(header_of(reply, "ETag") == R"("shop-1-nl")");
    }
}

TEST_CASE("compression: what does not get shorter is sent as it is") {
    std::string noise;
    std::uint32_t next = 1;
    for (int byte = 0; byte < 4000; ++byte) {
        next = next * 1664525U + 1013904223U;
        noise += static_cast<char>(next >> 24U);
    }
    CHECK(compressed_for("br", noise).body == noise);
}

}  // namespace spaarpas::test

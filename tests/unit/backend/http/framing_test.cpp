#include "backend/http/framing.h"

#include <array>

#include <doctest/doctest.h>

namespace {

using spaarpas::http::Framing;
using spaarpas::http::is_ambiguous;

TEST_CASE("framing: a request whose end or host two readers could see differently is refused") {
    struct Case {
        const char* what;
        Framing framing;
        bool ambiguous;
    };
    constexpr std::array cases{
        Case{"plain", {11, 1, 0, 0}, false},
        Case{"with a length", {11, 1, 1, 0}, false},
        Case{"in chunks", {11, 1, 0, 1}, false},
        Case{"in chunks, in capitals", {11, 1, 0, 1, "Chunked"}, false},
        Case{"B10, a coding that is not known", {11, 1, 0, 1, "gzip"}, true},
        Case{"B10, no coding", {11, 1, 0, 1, "identity"}, true},
        Case{"B10, a name that only ends so", {11, 1, 0, 1, "xchunked"}, true},
        Case{"B10, chunks and something after", {11, 1, 0, 1, "chunked, identity"}, true},
        Case{"B10, an empty coding", {11, 1, 0, 1, ""}, true},
        Case{"HTTP/1.0 without a host", {10, 0, 1, 0}, false},
        Case{"HTTP/1.1 without a host", {11, 0, 0, 0}, true},
        Case{"two hosts", {11, 2, 0, 0}, true},
        Case{"HTTP/1.0 with two hosts", {10, 2, 0, 0}, true},
        Case{"a length and chunks", {11, 1, 1, 1}, true},
        Case{"two lengths", {11, 1, 2, 0}, true},
        Case{"two transfer encodings", {11, 1, 0, 2}, true},
        Case{"HTTP/1.0 in chunks", {10, 1, 0, 1}, true},
    };
    for (const Case& test : cases) {
        CAPTURE(test.what);
        CHECK(is_ambiguous(test.framing) == test.ambiguous);
    }
}

}  // namespace

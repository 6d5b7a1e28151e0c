#include <doctest/doctest.h>

#include "view/patch/ids.h"
#include "view/patch/opcodes.h"
#include "view/patch/stream.h"
#include "view/patch/utf8.h"

namespace spaarpas::view::testing {

TEST_CASE("patch: every operation has its own code, and it fits") {
    std::uint32_t expected = 0;
    for (const OpcodeRow& row : opcode_rows) {
        CAPTURE(row.name);
        CHECK(row.code == expected++);
        CHECK(row.code <= opcode_mask);
    }
}

TEST_CASE("patch: every step to a slot has its own code, and it fits") {
    std::uint32_t expected = 0;
    for (const OpcodeRow& row : step_rows) {
        CAPTURE(row.name);
        CHECK(row.code == expected++);
        CHECK(row.code <= step_mask);
    }
}

TEST_CASE("patch: texts go to the region of their kind, counted in UTF-16 units") {
    Stream stream;
    CHECK(stream.put("120") == 3U << 1);
    CHECK(stream.put("caf\xC3\xA9") == (4U << 1 | 1));
    CHECK(stream.put("\xF0\x9F\x8E\x81") == (2U << 1 | 1));
    CHECK(stream.put("") == 0);
    CHECK(stream.put("ok") == 2U << 1);
    CHECK(stream.patch().ascii == "120ok");
    CHECK(stream.patch().utf8 == "caf\xC3\xA9\xF0\x9F\x8E\x81");
    stream.clear();
    CHECK(stream.patch().ascii.empty());
}

TEST_CASE("patch: bytes that are not UTF-8 become U+FFFD") {
    struct Row {
        const char* name;
        std::string_view text;
        const char* written;
        std::uint32_t units;
    };
    const Row rows[] = {
        {"a continuation alone", "a\x80z", "a\xEF\xBF\xBDz", 3},
        {"cut off at the end", "\xE2\x82", "\xEF\xBF\xBD\xEF\xBF\xBD", 2},
        {"cut off by another", "\xC3z", "\xEF\xBF\xBDz", 2},
        {"longer than needed", "\xC0\xAF", "\xEF\xBF\xBD\xEF\xBF\xBD", 2},
        {"a surrogate", "\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", 3},
        {"beyond Unicode",
         "\xF4\x90\x80\x80",
         "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD",
         4},
        {"the last character", "\xF4\x8F\xBF\xBF", "\xF4\x8F\xBF\xBF", 2},
        {"three bytes", "\xEF\xBF\xBD\xE0\xA0\x80", "\xEF\xBF\xBD\xE0\xA0\x80", 2},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        std::string out;
        CHECK(append_utf8(out, row.text) == row.units);
        CHECK(out == row.written);
    }
}

TEST_CASE("patch: numbers of nodes are used again after they were settled, not before") {
    Stream stream;
    Ids ids;
    const NodeId first = ids.take(4);
    CHECK(first == 1);
    CHECK(ids.take(2) == 5);
    for (const NodeId id : {3U, 1U, 4U, 2U}) {
        ids.give_back(id);
    }
    CHECK(ids.take(1) == 7);
    ids.settle(stream);
    CHECK(stream.patch().word_count == 2);  // one drop, of all four in a row
    CHECK(ids.take(3) == 1);
    CHECK(ids.take(2) == 8);
    CHECK(ids.take(1) == 4);
    ids.give_back(5);
    ids.settle(stream);
    ids.give_back(6);
    ids.settle(stream);
    CHECK(ids.take(2) == 5);
}

}  // namespace spaarpas::view::testing

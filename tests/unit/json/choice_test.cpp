#include <doctest/doctest.h>

#include "json/message.h"

namespace spaarpas::json {
namespace {

enum class Why { sunny, unknown };

struct Reason {
    static constexpr const char* type_name = "Reason";
    Why why = Why::sunny;
};

void visit_fields(Fields& fields, Reason& reason) {
    fields.enumerated({"why"}, reason.why, {"sunny", "unknown"});
}

TEST_CASE("reader: a choice that may grow takes what a newer server says for unknown") {
    const auto newer = read_message<Reason>(R"({"why":"rainy"})", UnknownFields::ignored);
    REQUIRE(newer.ok());
    CHECK((newer.value().why == Why::unknown));
    CHECK_FALSE(read_message<Reason>(R"({"why":"rainy"})", UnknownFields::refused).ok());
    CHECK_FALSE(read_message<Reason>(R"({"why":1})", UnknownFields::ignored).ok());
}

}  // namespace
}  // namespace spaarpas::json

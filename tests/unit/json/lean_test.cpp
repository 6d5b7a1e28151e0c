#include "json/lean.h"

#include <cstdint>
#include <optional>
#include <string>

#include <doctest/doctest.h>

namespace spaarpas::json {
namespace {

struct Piece {
    static constexpr const char* type_name = "Piece";
    std::string id;
    std::int64_t many = 1;
    base::List<std::string> tags;
};

struct Box {
    static constexpr const char* type_name = "Box";
    std::string name;
    bool open = false;
    std::optional<Piece> best;
    Piece main;
    base::List<Piece> pieces;
};

void visit_fields(Fields& fields, Piece& piece) {
    fields.text({"id"}, piece.id);
    fields.integer({"many", Presence::optional}, piece.many);
    fields.text_list({"tags", Presence::optional}, piece.tags);
}

void visit_fields(Fields& fields, Box& box) {
    fields.text({"name"}, box.name);
    fields.boolean({"open", Presence::optional}, box.open);
    fields.optional_object({"best", Presence::nullable}, box.best);
    fields.object({"main", Presence::optional}, box.main);
    fields.list({"pieces", Presence::optional}, box.pieces);
}

}  // namespace

TEST_CASE("lean: what is required or nullable is written, whatever it is") {
    CHECK(write_lean(Box()) == R"({"best":null,"name":""})");
}

TEST_CASE("lean: what is optional is written where it is not as in an empty message") {
    Box box;
    box.open = true;
    box.main.many = 0;
    box.pieces.push_back({"a", 1, {}});
    box.pieces.push_back({"b", 0, {"new"}});
    CHECK(write_lean(box) == R"({"best":null,"main":{"id":"","many":0},"name":"","open":true,)"
                             R"("pieces":[{"id":"a"},{"id":"b","many":0,"tags":["new"]}]})");
}

TEST_CASE("lean: what an optional holds stays whole, for nobody made an empty one of it") {
    Box box;
    box.best = Piece();
    CHECK(write_lean(box) == R"({"best":{"id":"","many":1,"tags":[]},"name":""})");
}

}  // namespace spaarpas::json

#include "engine/program/form.h"

#include <span>
#include <string>

#include <doctest/doctest.h>

#include "json/message.h"

namespace spaarpas::engine {
namespace {

struct Cup {
    std::int64_t cups = 0;
};
struct Bag {
    std::string bag;
    std::string note;
};

void visit_fields(json::Fields& fields, Cup& cup) {
    fields.integer({"cups"}, cup.cups);
}

void visit_fields(json::Fields& fields, Bag& bag) {
    fields.text({"bag"}, bag.bag);
    fields.text({"note", json::Presence::optional}, bag.note, {json::TextForm::any, 20, 1});
}

const Form cup_form = form_of<Cup>("cups");
const Form bag_form = form_of<Bag>("bag");
constexpr const Form* gifts[] = {&cup_form, &bag_form};

std::span<const Form* const> gift_rows() {
    return gifts;
}

struct Gift {
    static constexpr const char* type_name = "Gift";
    Held form;
};

void visit_fields(json::Fields& fields, Gift& gift) {
    visit_form<gift_rows>(fields, gift.form);
}

Gift gift_of(const std::string& text) {
    Gift gift;
    const auto document = json::parse(text);
    CHECK(json::read_into(gift, document.value(), json::UnknownFields::refused).empty());
    return gift;
}

const Cup* cup_of(const Gift& gift) {
    return gift.form.form() == &cup_form ? static_cast<const Cup*>(gift.form.value()) : nullptr;
}

TEST_CASE("form: what the document has is made, and written as it was") {
    for (const char* text : {R"({"cups":3})", R"({"bag":"red"})", R"({"bag":"red","note":"x"})"}) {
        CHECK(json::write_message(gift_of(text)) == text);
    }
}

TEST_CASE("form: none and two are refused") {
    for (const char* text : {R"({})", R"({"note":"x"})", R"({"cups":3,"bag":"red"})"}) {
        Gift gift;
        const auto document = json::parse(text);
        CHECK(json::read_into(gift, document.value(), json::UnknownFields::refused).size() == 1);
    }
}

TEST_CASE("form: a copy has fields of its own") {
    Gift first = gift_of(R"({"cups":3})");
    Gift second = first;
    static_cast<Cup*>(second.form.value())->cups = 4;
    CHECK(cup_of(first) != nullptr);
    CHECK(cup_of(first)->cups == 3);
    first = second;
    CHECK(cup_of(first)->cups == 4);
    CHECK(cup_of(first) != cup_of(second));
    const Gift moved = std::move(first);
    CHECK(cup_of(moved)->cups == 4);
}

TEST_CASE("form: another form takes the place of the one before, the same one stays") {
    Held held;
    held.renew(cup_form);
    static_cast<Cup*>(held.value())->cups = 2;
    held.renew(cup_form);
    CHECK(static_cast<const Cup*>(held.value())->cups == 2);
    held.renew(bag_form);
    CHECK(held.form() == &bag_form);
    CHECK(static_cast<const Bag*>(held.value())->bag.empty());
    held = Held();
    CHECK(held.form() == nullptr);
    CHECK(held.value() == nullptr);
}

}  // namespace
}  // namespace spaarpas::engine

#include <string>

#include <doctest/doctest.h>

#include "json/message.h"
#include "tests/support/random_message.h"

namespace spaarpas::json {
namespace {

/// Two forms, told apart by `stamps` and `rate`; the second has a field more.
struct Gift {
    static constexpr const char* type_name = "Gift";
    std::string unit;
    std::int64_t stamps = 0;
    std::int64_t rate = 0;
    std::int64_t step = 0;
};

const char* form_of_gift(std::size_t index) {
    static constexpr const char* names[] = {"stamps", "rate", nullptr};
    return names[index];
}

void visit_fields(Fields& fields, Gift& gift) {
    fields.text({"unit"}, gift.unit, {TextForm::id, 64, 1});
    if (fields.form(form_of_gift, 0, gift.rate == 0)) {
        fields.integer({"stamps"}, gift.stamps, {1, 100});
    }
    if (fields.form(form_of_gift, 1, gift.rate > 0)) {
        fields.integer({"rate"}, gift.rate, {1, 100});
        fields.integer({"step", Presence::optional}, gift.step, {1, 100});
    }
}

/// `"ever"`, or a number of days in an object.
struct Days {
    static constexpr const char* type_name = "Days";
    std::int64_t days = 0;
};

void visit_fields(Fields& fields, Days& days) {
    fields.integer({"days"}, days.days, {1, 100});
}

struct Offer {
    static constexpr const char* type_name = "Offer";
    base::List<Gift> gifts;
    std::string until;
    Days life;
};

void visit_fields(Fields& fields, Offer& offer) {
    fields.list({"gifts"}, offer.gifts);
    const Key until{"until"};
    const Written written = fields.text_or_object(until, offer.life.days == 0);
    if (written != Written::object) {
        fields.text(until, offer.until, {TextForm::id, 64, 1});
    }
    if (written != Written::text) {
        fields.object(until, offer.life);
    }
}

std::string with_gift(const std::string& gift) {
    return R"({"gifts":[)" + gift + R"(],"until":"ever"})";
}

std::string with_until(const std::string& until) {
    return R"({"gifts":[],"until":)" + until + "}";
}

TEST_CASE("reader: an object has the form of the member that is there") {
    const std::string text = R"({"gifts":[{"unit":"a","stamps":3},{"unit":"b","rate":2,"step":4}],)"
                             R"("until":{"days":9}})";
    const auto read = read_message<Offer>(text, UnknownFields::refused);
    CHECK(read.ok());
    if (!read.ok()) {
        return;
    }
    const Offer& offer = read.value();
    CHECK(offer.gifts.size() == 2);
    CHECK(offer.gifts[0].stamps == 3);
    CHECK(offer.gifts[0].rate == 0);
    CHECK(offer.gifts[1].rate == 2);
    CHECK(offer.gifts[1].step == 4);
    CHECK(offer.life.days == 9);
    CHECK(write_message(offer) == text);
}

TEST_CASE("reader: a mistake in an object of several forms is one problem, at its place") {
    struct Row {
        std::string text;
        std::string code;
        std::string pointer;
    };
    const Row rows[] = {
        {with_gift(R"({"unit":"a"})"), "missing_form", "/gifts/0"},
        {with_gift(R"({"unit":"a","stamp":3})"), "missing_form", "/gifts/0"},
        {with_gift(R"({"unit":"a","stamps":3,"rate":2})"), "second_form", "/gifts/0/rate"},
        {with_gift(R"({"unit":"a","rate":2,"step":1,"stamps":3})"), "second_form", "/gifts/0/rate"},
        {with_gift(R"({"unit":"a","stamps":3,"step":1})"), "unknown_field", "/gifts/0/step"},
        {with_gift(R"({"unit":"a","stamps":0})"), "out_of_range", "/gifts/0/stamps"},
        {with_gift(R"({"unit":"a","stamps":null})"), "wrong_kind", "/gifts/0/stamps"},
        {with_gift(R"({"unit":"a","stamps":1},{"unit":"a"})"), "missing_form", "/gifts/1"},
        {with_until("7"), "wrong_kind", "/until"},
        {with_until("\"\""), "too_short", "/until"},
        {with_until("{}"), "missing_field", "/until/days"},
        {with_until(R"({"days":0})"), "out_of_range", "/until/days"},
        {with_until(R"({"days":1,"months":1})"), "unknown_field", "/until/months"},
        {R"({"gifts":[]})", "missing_field", "/until"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto read = read_message<Offer>(row.text, UnknownFields::refused);
        CHECK_FALSE(read.ok());
        if (!read.ok()) {
            CHECK(read.problems().size() == 1);
            CHECK(read.problems().front().code == row.code);
            CHECK(read.problems().front().pointer == row.pointer);
        }
    }
}

#ifndef __EMSCRIPTEN__
TEST_CASE("reader: who misspells what tells the form hears which one was meant") {
    const auto read =
        read_message<Offer>(with_gift(R"({"unit":"a","stamp":3})"), UnknownFields::refused);
    CHECK_FALSE(read.ok());
    if (!read.ok()) {
        const base::Problem& problem = read.problems().front();
        CHECK(problem.found == R"(the fields "unit", "stamp")");
        CHECK(problem.expected == R"(one of "stamps", "rate")");
        CHECK(problem.mend == R"(Did you mean "stamps"?)");
    }
}
#endif

TEST_CASE(
    "reader: a reply in which a form is not known is refused, unknown fields beside it are not") {
    CHECK_FALSE(
        read_message<Offer>(with_gift(R"({"unit":"a","new":1})"), UnknownFields::ignored).ok());
    CHECK(read_message<Offer>(with_gift(R"({"unit":"a","rate":1,"new":1})"), UnknownFields::ignored)
              .ok());
}

TEST_CASE("messages of several forms are read back as they were written, whatever their values") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const std::string text = write_message(test::random_message<Offer>(seed));
        CAPTURE(text);
        const auto read = read_message<Offer>(text, UnknownFields::refused);
        CHECK(read.ok());
        if (read.ok()) {
            CHECK(write_message(read.value()) == text);
        }
    }
}

}  // namespace
}  // namespace spaarpas::json

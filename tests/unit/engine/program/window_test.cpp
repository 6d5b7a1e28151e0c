#include "engine/program/window.h"

#include <string>

#include <doctest/doctest.h>

#include "json/message.h"

namespace spaarpas::engine {
namespace {

/// A window in one of the places.
template <WindowPlace place>
struct Over {
    static constexpr const char* type_name = "Over";
    Window window;
};

template <WindowPlace place>
void visit_fields(json::Fields& fields, Over<place>& over) {
    visit_window(fields, {"over"}, over.window, place);
}

template <WindowPlace place>
std::string read_and_written(const std::string& over) {
    const std::string text = R"({"over":)" + over + "}";
    const auto read = json::read_message<Over<place>>(text, json::UnknownFields::refused);
    return read.ok() ? json::write_message(read.value()) : read.problems().front().code;
}

Window window_of(const std::string& over) {
    const auto read = json::read_message<Over<WindowPlace::condition>>(
        R"({"over":)" + over + "}", json::UnknownFields::refused);
    return read.ok() ? read.value().window : Window{};
}

TEST_CASE("window: each name and a number of days are read and written the same") {
    for (const char* name : {"ever", "day", "week", "month", "quarter", "year"}) {
        const std::string over = '"' + std::string(name) + '"';
        const std::string text = R"({"over":)" + over + "}";
        CAPTURE(over);
        CHECK(read_and_written<WindowPlace::condition>(over) == text);
        CHECK(read_and_written<WindowPlace::limit>(over) == text);
        CHECK(read_and_written<WindowPlace::reaches>(over) == text);
        CHECK(std::string(name_of(window_of(over))) == name);
    }
    CHECK(read_and_written<WindowPlace::limit>(R"({"days":30})") == R"({"over":{"days":30}})");
}

TEST_CASE("window: `now` is asked in conditions, `order` limits, and neither is reached") {
    const std::string now = R"("now")";
    const std::string order = R"("order")";
    CHECK(read_and_written<WindowPlace::condition>(now) == R"({"over":"now"})");
    CHECK(read_and_written<WindowPlace::limit>(now) == "not_one_of");
    CHECK(read_and_written<WindowPlace::reaches>(now) == "not_one_of");
    CHECK(read_and_written<WindowPlace::limit>(order) == R"({"over":"order"})");
    CHECK(read_and_written<WindowPlace::condition>(order) == "not_one_of");
    CHECK(read_and_written<WindowPlace::reaches>(order) == "not_one_of");
}

TEST_CASE("window: days are 1 to 36,500, today included") {
    CHECK(window_of(R"({"days":1})").span == Span::days);
    CHECK(window_of(R"({"days":1})").days == 1);
    CHECK(read_and_written<WindowPlace::condition>(R"({"days":0})") == "out_of_range");
    CHECK(read_and_written<WindowPlace::condition>(R"({"days":36501})") == "out_of_range");
    CHECK(read_and_written<WindowPlace::condition>(R"({"months":1})") == "missing_field");
}

TEST_CASE("window: what is read takes the place of what was there") {
    Over<WindowPlace::condition> over{{.span = Span::period, .period = Period::quarter}};
    const auto document = json::parse(R"({"over":"ever"})");
    CHECK(json::read_into(over, document.value(), json::UnknownFields::refused).empty());
    CHECK(over.window.span == Span::ever);
}

TEST_CASE("window: a period is told from the others") {
    const Window window = window_of(R"("quarter")");
    CHECK(window.span == Span::period);
    CHECK(window.period == Period::quarter);
    CHECK(std::string(name_of(Window{Span::now})) == "now");
    CHECK(std::string(name_of(Window{Span::order})) == "order");
    CHECK(std::string(name_of(Window{Span::days, Period::day, 3})) == "days");
}

}  // namespace
}  // namespace spaarpas::engine

#include "json/forms.h"

#include <string>

#include <doctest/doctest.h>

namespace spaarpas::json {
namespace {

TEST_CASE("forms: a text has the form or it has not") {
    struct Row {
        TextForm form;
        std::string text;
        bool good;
    };
    const Row rows[] = {
        {TextForm::any, "", true},
        {TextForm::id, "a.B_9~-", true},
        {TextForm::id, std::string(64, 'a'), true},
        {TextForm::id, std::string(65, 'a'), false},
        {TextForm::id, "", false},
        {TextForm::id, "ada@example.org", false},
        {TextForm::id, "é", false},
        {TextForm::locale, "nl", true},
        {TextForm::locale, "nl-BE", true},
        {TextForm::locale, "NL", false},
        {TextForm::locale, "nl_BE", false},
        {TextForm::currency, "EUR", true},
        {TextForm::currency, "eur", false},
        {TextForm::currency, "EURO", false},
        {TextForm::colour, "#6b3F1d", true},
        {TextForm::colour, "#6b3f1", false},
        {TextForm::colour, "red", false},
        {TextForm::colour, "#6b3f1g", false},
        {TextForm::url, "https://koffie.example/punten?a=1#b", true},
        {TextForm::url, "/account", true},
        {TextForm::url, "/", true},
        {TextForm::url, "//evil.example", false},
        {TextForm::url, "/\\evil.example", false},
        {TextForm::url, "/\t/evil.example", false},
        {TextForm::url, "http://koffie.example", false},
        {TextForm::url, "https://", false},
        {TextForm::url, "https:///path", false},
        {TextForm::url, "javascript:alert(1)", false},
        {TextForm::url, " https://koffie.example", false},
        {TextForm::url, "https://koffie.example/a b", false},
        {TextForm::url, "", false},
        {TextForm::local_time, "2024-02-29", true},
        {TextForm::local_time, "2023-02-29", false},
        {TextForm::local_time, "1900-02-29", false},
        {TextForm::local_time, "2000-02-29", true},
        {TextForm::local_time, "2026-04-31", false},
        {TextForm::local_time, "2026-13-01", false},
        {TextForm::local_time, "2026-00-10", false},
        {TextForm::local_time, "2026-01-00", false},
        {TextForm::local_time, "2026-03-29T09:00", true},
        {TextForm::local_time, "2026-03-29T24:00", false},
        {TextForm::local_time, "2026-03-29 09:00", false},
        {TextForm::local_time, "2026-03-29T09:00Z", false},
        {TextForm::day_time, "00:00", true},
        {TextForm::day_time, "23:59", true},
        {TextForm::day_time, "24:00", false},
        {TextForm::day_time, "9:00", false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(has_form(row.form, row.text) == row.good);
    }
}

}  // namespace
}  // namespace spaarpas::json

#include "backend/import/importer.h"

#include <string>

#include <doctest/doctest.h>

#include "backend/store/sqlite/sqlite_store.h"
#include "unit/backend/service/support/world.h"

namespace spaarpas::import {
namespace {

using online_retail::File;
using online_retail::Row;

constexpr std::int64_t noon_ms = 1'291'204'800'000;
constexpr std::int64_t day_ms = 86'400'000;

Row row_of(std::int64_t line, const std::string& invoice, std::int64_t amount_minor) {
    Row row;
    row.line = line;
    row.key = invoice;
    row.customer = "17850";
    row.occurred_at_ms = noon_ms + line * day_ms;
    row.cancels = amount_minor < 0;
    row.amount_minor = row.cancels ? -amount_minor : amount_minor;
    return row;
}

const char* const by_order = R"("enrolment": {"by": "order"})";

/// A program in pounds, a point a pound, whose members come with their orders unless said.
std::string program(const std::string& enrolment) {
    return R"({"id": "retail", "version": 1, "applies_from_ms": 0, "currency": "GBP",
        "time_zone": "Europe/London", "locales": ["nl"], "name": {"nl": "Winkel"},
        )" +
           enrolment + ", " + test::earning() + "}";
}

/// A server that lives in the days of the file.
class Replay {
public:
    explicit Replay(const std::string& enrolment = by_order) {
        REQUIRE(service_.install_program(program(enrolment)).ok());
    }

    Summary book(const File& file) {
        Importer importer(service_, clock_, {"retail", "import"});
        return importer.book(online_retail::plan_events(file), [](auto, auto) {});
    }

private:
    test::TemporaryFolder folder_;
    std::unique_ptr<store::Store> store_ = store::sqlite::open_store(folder_.file("import.db"));
    ReplayClock clock_;
    test::SeededRandom random_;
    service::Service service_{*store_, clock_, random_, "a secret for tests"};
};

engine::Program enrolling(engine::EnrolmentBy by, const char* currency = "GBP") {
    engine::Program program;
    program.id = "retail";
    program.currency = currency;
    program.enrolment.by = by;
    return program;
}

TEST_CASE("import: A10, a program under which no row could be booked is refused before the first") {
    using engine::EnrolmentBy;
    const std::string other = reason_against(enrolling(EnrolmentBy::order, "EUR"), true);
    CHECK(other == "the file is in GBP, and the program retail in EUR. Name a program in GBP.");
    CHECK(reason_against(enrolling(EnrolmentBy::order), false).empty());
    CHECK(reason_against(enrolling(EnrolmentBy::join), true).empty());
    const std::string nobody = reason_against(enrolling(EnrolmentBy::join), false);
    CHECK(nobody.find("nobody has joined the program retail") != std::string::npos);
    engine::Program waits = enrolling(EnrolmentBy::join);
    waits.enrolment.claims_days = 30;
    CHECK(reason_against(waits, false).empty());
}

TEST_CASE("import: each row is counted once, and units as the ledger moved them") {
    File file;
    file.rows = {row_of(2, "1", 1500), row_of(3, "1", 500), row_of(4, "C2", -700)};
    file.refused.push_back({5, "no_customer", 0});
    Replay replay;
    const Summary summary = replay.book(file);
    CHECK(summary.error.empty());
    CHECK(summary.rows == 4);
    CHECK(summary.booked_rows == 3);
    CHECK(summary.refused_rows == 1);
    CHECK(summary.orders == 1);
    CHECK(summary.refunds == 2);
    CHECK(summary.members == 1);
    CHECK(summary.given.at("points") == 20);
    CHECK(summary.taken_back.at("points") == 7);
    CHECK(summary.refused.at("no_customer") == 1);
}

TEST_CASE("import: the same file a second time books nothing, and says so") {
    File file;
    file.rows = {row_of(2, "1", 1500), row_of(3, "2", 500), row_of(4, "C3", -700)};
    Replay replay;
    const Summary first = replay.book(file);
    const Summary second = replay.book(file);
    CHECK(first.repeated_events == 0);
    CHECK(second.repeated_events == 4);
    CHECK(second.booked_rows == first.booked_rows);
    CHECK(second.orders == first.orders);
    CHECK(first.given.at("points") == 20);
    CHECK(second.given.empty());
    CHECK(second.taken_back.empty());
}

TEST_CASE("import: what waits for somebody to join is counted apart from what is booked") {
    File file;
    file.rows = {row_of(2, "1", 1500), row_of(3, "2", 500), row_of(4, "C3", -700)};
    Replay replay(R"("enrolment": {"by": "join", "claims_days": 30})");
    const Summary summary = replay.book(file);
    CHECK(summary.error.empty());
    CHECK(summary.rows == 3);
    CHECK(summary.booked_rows == 0);
    CHECK(summary.waiting_rows == 3);
    CHECK(summary.refused_rows == 0);
    CHECK(summary.waiting_events == 4);
    CHECK(summary.orders == 0);
    CHECK(summary.members == 0);
    CHECK(summary.given.empty());
}

}  // namespace
}  // namespace spaarpas::import

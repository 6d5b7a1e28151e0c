#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "backend/import/online_retail/file.h"
#include "backend/import/online_retail/plan.h"
#include "backend/import/online_retail/purchases.h"
#include "backend/import/online_retail/row.h"
#include "support/temporary_folder.h"

namespace {

using namespace spaarpas::import::online_retail;  // NOLINT(google-build-using-namespace)
using spaarpas::base::Zone;

/// London: an hour ahead of UTC from 27 March to 30 October 2011.
const Zone london{{0, 0}, {1'301'187'600'000, 60}, {1'319'936'400'000, 0}};

std::string reason_of(const RawRow& raw) {
    const auto outcome = read_row(raw, london);
    return std::holds_alternative<RefusedRow>(outcome) ? std::get<RefusedRow>(outcome).reason : "";
}

TEST_CASE("online retail: a row is a purchase in local time and exact pence") {
    const auto outcome =
        read_row({2, "536365", "12/1/2010 8:26", "17850", "United Kingdom", "40", "3.91"}, london);
    REQUIRE(std::holds_alternative<Row>(outcome));
    const Row& row = std::get<Row>(outcome);
    CHECK(row.occurred_at_ms == 1'291'191'960'000);
    CHECK(row.amount_minor == 15640);
    CHECK(row.key == "536365.2010-12-01T0826");
    CHECK_FALSE(row.cancels);
}

TEST_CASE("online retail: summer time counts") {
    const auto outcome = read_row({2, "1", "7/1/2011 12:00", "17850", "UK", "1", "1"}, london);
    REQUIRE(std::holds_alternative<Row>(outcome));
    CHECK(std::get<Row>(outcome).occurred_at_ms == 1'309'518'000'000);
}

TEST_CASE("online retail: each row that is not booked has its reason") {
    struct Case {
        RawRow raw;
        const char* reason;
    };
    const std::vector<Case> cases{
        {{2, "1", "12/1/2010 8:26", "(blank)", "UK", "1", "1"}, "no_customer"},
        {{2, "A563185", "8/12/2011 14:50", "(blank)", "UK", "1", "11062.06"}, "bad_debt"},
        {{2, "1", "12/1/2010 8:26", "17850", "UK", "5", "0"}, "zero_amount"},
        {{2, "1", "12/1/2010 8:26", "17850", "UK", "-5", "1"}, "negative_amount"},
        {{2, "C1", "12/1/2010 8:26", "17850", "UK", "5", "1"}, "positive_cancellation"},
        {{2, "1", "13/1/2010 8:26", "17850", "UK", "5", "1"}, "unreadable"},
        {{2, "1", "2/29/2011 8:26", "17850", "UK", "5", "1"}, "unreadable"},
        {{2, "1", "12/1/2010", "17850", "UK", "5", "1"}, "unreadable"},
        {{2, "1", "12/1/2010 8:26", "17850", "UK", "many", "1"}, "unreadable"},
        {{2, "", "12/1/2010 8:26", "17850", "UK", "1", "1"}, "unreadable"},
    };
    for (const Case& test : cases) {
        CAPTURE(test.raw.invoice);
        CAPTURE(test.raw.date);
        CHECK(reason_of(test.raw) == test.reason);
    }
}

TEST_CASE("online retail: B1, a row that no ledger could read again is not booked") {
    for (const char* const date : {"12/1/10 8:26",
                                   "12/1/1969 8:26",
                                   "12/1/9999 8:26",
                                   "12/1/0 8:26",
                                   "9999-12-01 08:26:00",
                                   "2010-13-01 08:26:00"}) {
        CAPTURE(date);
        CHECK(reason_of({2, "1", date, "17850", "UK", "1", "1"}) == "unreadable");
    }
    CHECK(reason_of({2, "\xff\xfe", "12/1/2010 8:26", "17850", "UK", "1", "1"}) == "unreadable");
    CHECK(reason_of({2, "caf\xc3\xa9", "12/1/2010 8:26", "17850", "UK", "1", "1"}).empty());
}

TEST_CASE("online retail: a cancellation reverses the customer's newest purchases first") {
    Purchases purchases;
    purchases.add("a", "first", 100);
    purchases.add("a", "second", 50);
    purchases.add("b", "other", 500);
    const Cancellation cancellation = purchases.cancel("a", 80);
    REQUIRE(cancellation.reversals.size() == 2);
    CHECK(cancellation.reversals[0].order_id == "second");
    CHECK(cancellation.reversals[0].amount_minor == 50);
    CHECK(cancellation.reversals[1].order_id == "first");
    CHECK(cancellation.reversals[1].amount_minor == 30);
    CHECK(cancellation.left_over_minor == 0);
    CHECK(purchases.cancel("a", 100).left_over_minor == 30);
    CHECK(purchases.cancel("nobody", 1).left_over_minor == 1);
}

TEST_CASE(
    "online retail: rows are taken by time, then line, and what has no place is refused by its "
    "line") {
    const std::string path =
        (std::filesystem::temp_directory_path() / "spaarpas-online-retail-test.csv").string();
    std::ofstream(path) << "InvoiceNo,InvoiceDate,CustomerID,Country,Quantity,UnitPrice\n"
                           "2,12/2/2010 9:00,17850,UK,1,2.00\n"
                           "C3,12/3/2010 9:00,17850,UK,-1,5.00\n"
                           "too,few\n"
                           "1,12/1/2010 9:00,17850,\"United Kingdom, London\",1,1.00\n";
    const File file = read_file(path, london);
    std::filesystem::remove(path);
    CHECK(file.error.empty());
    const Plan plan = plan_events(file);
    REQUIRE(plan.events.size() == 4);
    CHECK(plan.events[0].rows == std::vector<std::int64_t>{5});
    CHECK(plan.events[1].rows == std::vector<std::int64_t>{2});
    CHECK(plan.events[2].event.refund->order_id == "2.2010-12-02T0900");
    CHECK(plan.events[3].event.refund->order_id == "1.2010-12-01T0900");
    REQUIRE(plan.refused.size() == 2);
    CHECK(plan.refused[0].line == 4);
    CHECK(plan.refused[0].reason == "unreadable");
    CHECK(plan.refused[1].line == 3);
    CHECK(plan.refused[1].reason == "nothing_to_reverse");
    CHECK(plan.refused[1].amount_minor == -200);
}

TEST_CASE("online retail: a file that is not there or has other columns is said so") {
    CHECK(read_file("/nowhere.csv", london).error.find("/nowhere.csv") != std::string::npos);
}

TEST_CASE(
    "online retail: A7, a file of which no row can be booked is refused, with its first line") {
    const spaarpas::test::TemporaryFolder folder;
    const auto error_of = [&folder](const std::string& rows) {
        const std::string path = folder.file("rows.csv");
        std::ofstream(path) << "InvoiceNo,InvoiceDate,CustomerID,Country,Quantity,UnitPrice\n"
                            << rows;
        return read_file(path, london).error;
    };
    CHECK(error_of("").find("it has none") != std::string::npos);
    CHECK(error_of("1,2010-12-01,17850,UK,1,1.00\n").find("line 2, for one, is refused as") !=
          std::string::npos);
    CHECK(error_of("1,12/1/2010 9:00,17850,UK,1,1.00\n").empty());
}

TEST_CASE("online retail: A7, a file is read whatever separates its columns and names them") {
    const spaarpas::test::TemporaryFolder folder;
    const char* const texts[] = {
        "InvoiceNo;InvoiceDate;CustomerID;Country;Quantity;UnitPrice\n"
        "1;12/1/2010 9:00;17850;UK;2;1,25\n",
        "\xEF\xBB\xBF\"InvoiceNo\"\t\"InvoiceDate\"\tCustomerID\tCountry\tQuantity\tUnitPrice\r\n"
        "1\t12/1/2010 9:00\t17850\tUK\t2\t1.25\r\n",
        "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n"
        "1,85048,\"CHRISTMAS, GLASS\",2,2010-12-01 09:00:00,1.25,17850.0,UK\n",
        "invoiceno,invoicedate,customer_id,country,quantity,unit price\n"
        "1,12/1/2010 9:00,17850,UK,2,1.25\n"};
    for (const char* const text : texts) {
        CAPTURE(text);
        const std::string path = folder.file("rows.csv");
        std::ofstream(path, std::ios::binary) << text;
        const File file = read_file(path, london);
        CHECK(file.error.empty());
        REQUIRE(file.rows.size() == 1);
        CHECK(file.rows[0].customer == "17850");
        CHECK(file.rows[0].amount_minor == 250);
        CHECK(file.rows[0].key == "1.2010-12-01T0900");
    }
}

TEST_CASE("online retail: A7, what is no such file is refused in the words of who has it") {
    const spaarpas::test::TemporaryFolder folder;
    const auto error_of = [&folder](const std::string& text) {
        const std::string path = folder.file("rows.csv");
        std::ofstream(path, std::ios::binary) << text;
        return read_file(path, london).error;
    };
    const auto says = [&error_of](const std::string& text, const char* words) {
        CAPTURE(text);
        CHECK(error_of(text).find(words) != std::string::npos);
    };
    says("", "It is empty.");
    says(std::string("\xFF\xFEI\0n\0v\0", 8), "It is not in UTF-8 but in UTF-16");
    says(std::string("\0I\0n\0v\0o", 8), "It is not in UTF-8 but in UTF-16");
    says("PK\x03\x04", "a workbook of a spreadsheet");
    says("Order;Qty;Country\n",
         "names no column `InvoiceNo`, `InvoiceDate`, `CustomerID`, "
         "`Quantity`, `UnitPrice`; it names `Order`, `Qty`, `Country`.");
    says("Invoice,InvoiceNo\n",
         "names the column `InvoiceNo` more than once: `Invoice`, `InvoiceNo`");
}

TEST_CASE("online retail: B16, a line without an end is said so, and is no end of reading") {
    const spaarpas::test::TemporaryFolder folder;
    const std::string path = folder.file("long.csv");
    std::ofstream(path) << "InvoiceNo,InvoiceDate,CustomerID,Country,Quantity,UnitPrice\n"
                        << std::string(std::size_t{17} << 20U, '1') << "\n";
    CHECK(read_file(path, london).error.find(path) != std::string::npos);
}

}  // namespace

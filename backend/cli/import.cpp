#include <chrono>
#include <cstdio>

#include "backend/cli/commands.h"
#include "backend/cli/files.h"
#include "backend/import/importer.h"
#include "backend/import/online_retail/file.h"
#include "backend/service/zone.h"
#include "backend/store/sqlite/sqlite_store.h"
#include "base/calendar.h"
#include "loyalty/program/program.h"

namespace spaarpas::cli {

namespace {

constexpr const char* import_source = "import";

long long shown(std::int64_t number) {
    return static_cast<long long>(number);
}

void print_progress(std::int64_t done, std::int64_t all) {
    std::fprintf(stderr, "\r%lld of %lld events", shown(done), shown(all));
    if (done == all) {
        std::fputc('\n', stderr);
    }
    std::fflush(stderr);
}

void print_refused(const import::Summary& summary) {
    for (const auto& row : summary.refused_lines) {
        std::printf("line %lld: %s\n", shown(row.line), row.reason.c_str());
    }
}

void print_summary(const import::Summary& summary, double seconds) {
    std::printf("rows %lld: booked %lld, booked in part %lld, refused %lld\n",
                shown(summary.rows),
                shown(summary.booked_rows),
                shown(summary.partly_booked_rows),
                shown(summary.refused_rows));
    for (const auto& [reason, rows] : summary.refused) {
        std::printf("refused as %s: %lld\n", reason.c_str(), shown(rows));
    }
    std::printf("members %lld, orders %lld, refunds %lld, known before %lld\n",
                shown(summary.members),
                shown(summary.orders),
                shown(summary.refunds),
                shown(summary.repeated_events));
    std::printf("points awarded %lld, reversed %lld\n",
                shown(summary.points_awarded),
                shown(summary.points_reversed));
    if (seconds > 0) {
        const double rate = static_cast<double>(summary.rows) / seconds;
        std::fprintf(stderr, "%.1f s, %.0f rows a second\n", seconds, rate);
    }
}

/// What the members hold after all of it, from the ledger itself.
void print_outstanding(store::Store& store, const std::string& program) {
    std::int64_t outstanding = 0;
    std::int64_t expired = 0;
    for (const auto& total : store.read()->ledger().totals(program)) {
        outstanding += total.account <= loyalty::Account::debt ? total.points : 0;
        expired += total.account == loyalty::Account::expired ? total.points : 0;
    }
    std::printf("points outstanding %lld, expired %lld\n", shown(outstanding), shown(expired));
}

int run(const ImportCommand& command,
        const std::string& program_text,
        const loyalty::Program& program) {
    const auto zone = service::zone_transitions(program.time_zone);
    const auto file = import::online_retail::read_file(command.csv, zone.value_or(base::Zone{}));
    if (!file.error.empty()) {
        print_error(file.error);
        return 1;
    }
    const auto started = std::chrono::steady_clock::now();
    const auto store = store::sqlite::open_store(command.database);
    import::ReplayClock clock;
    service::SystemRandom random;
    service::Service service(*store, clock, random);
    const auto installed = service.install_program(program_text);
    if (!installed) {
        print_problems(command.program, installed.refusal().problems);
        return 1;
    }
    const auto plan = import::online_retail::plan_events(file);
    import::Importer importer(service, clock, {program.id, import_source});
    const import::Summary summary = importer.book(plan, print_progress);
    if (!summary.error.empty()) {
        print_error(summary.error);
        return 1;
    }
    // A day's root is closed once the day is over; the last day of the file is closed with it.
    const auto kept = service.keep_house(0);
    if (!kept) {
        print_error(kept.refusal().detail);
        return 1;
    }
    print_refused(summary);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - started;
    print_summary(summary, taken.count());
    print_outstanding(*store, program.id);
    return 0;
}

}  // namespace

int import_file(const ImportCommand& command) {
    const auto text = read_file(command.program);
    if (!text) {
        print_error("cannot read " + command.program);
        return 1;
    }
    const auto program = loyalty::load_program(*text);
    if (!program) {
        print_problems(command.program, program.problems());
        return 1;
    }
    try {
        return run(command, *text, program.value());
    } catch (const store::StorageError& error) {
        print_error(error.what());
        return 1;
    }
}

}  // namespace spaarpas::cli

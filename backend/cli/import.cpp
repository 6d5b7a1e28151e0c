#include <chrono>
#include <cstdio>
#include <map>

#include "backend/cli/commands.h"
#include "backend/cli/files.h"
#include "backend/cli/hash_key.h"
#include "backend/import/importer.h"
#include "backend/import/online_retail/file.h"
#include "backend/service/programs/file.h"
#include "backend/service/time/house.h"
#include "backend/service/zone.h"
#include "backend/store/sqlite/sqlite_store.h"
#include "base/calendar.h"
#include "engine/program/program.h"

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
    std::printf("rows %lld: booked %lld, booked in part %lld, waiting %lld, refused %lld\n",
                shown(summary.rows),
                shown(summary.booked_rows),
                shown(summary.partly_booked_rows),
                shown(summary.waiting_rows),
                shown(summary.refused_rows));
    for (const auto& [reason, rows] : summary.refused) {
        std::printf("refused as %s: %lld\n", reason.c_str(), shown(rows));
    }
    std::printf("members %lld, orders %lld, refunds %lld, known before %lld\n",
                shown(summary.members),
                shown(summary.orders),
                shown(summary.refunds),
                shown(summary.repeated_events));
    if (summary.waiting_events > 0) {
        std::printf("waiting for somebody to join: orders and refunds %lld\n",
                    shown(summary.waiting_events));
    }
    for (const auto& [unit, amount] : summary.given) {
        const auto taken = summary.taken_back.find(unit);
        const std::int64_t back = taken == summary.taken_back.end() ? 0 : taken->second;
        std::printf("%s given %lld, taken back %lld\n", unit.c_str(), shown(amount), shown(back));
    }
    if (seconds > 0) {
        const double rate = static_cast<double>(summary.rows) / seconds;
        std::fprintf(stderr, "%.1f s, %.0f rows a second\n", seconds, rate);
    }
}

bool is_members(const std::string& account) {
    return account == "pending" || account == "available" || account == "held" || account == "debt";
}

/// What the members hold after all of it, from the ledger itself.
void print_outstanding(store::Store& store, const std::string& program) {
    std::map<std::string, std::int64_t> outstanding;
    std::map<std::string, std::int64_t> expired;
    for (const auto& total : store.read()->totals().ever(program)) {
        outstanding[total.subject] += is_members(total.name) ? total.amount : 0;
        expired[total.subject] += total.name == "expired" ? total.amount : 0;
    }
    for (const auto& [unit, amount] : outstanding) {
        if (!unit.empty()) {
            std::printf("%s outstanding %lld, expired %lld\n",
                        unit.c_str(),
                        shown(amount),
                        shown(expired[unit]));
        }
    }
}

/// Books the events of a file; false where it could not, which was said.
bool book(const ImportCommand& command,
          service::Service& service,
          import::Importer& importer,
          const import::online_retail::File& file,
          import::Summary& summary) {
    summary = importer.book(import::online_retail::plan_events(file), print_progress);
    if (!summary.error.empty()) {
        print_error(command.csv + ": " + summary.error);
        return false;
    }
    // A day's root is closed once the day is over; the last day of the file is closed with it.
    const auto kept = service::keep_house(service.context());
    if (!kept) {
        print_error(kept.refusal().detail);
    }
    return kept.ok();
}

/// False where no row could be booked under the program, which was said.
bool can_book(const engine::Program& program, bool has_members) {
    const std::string reason = import::reason_against(program, has_members);
    if (!reason.empty()) {
        print_error(reason);
    }
    return reason.empty();
}

/// Takes the program into use beside its versions of before; false where it cannot, which was said.
bool take(const std::string& path, const std::string& text, service::Service& service) {
    const auto loaded = service.load_programs();
    const auto installed = loaded ? service.install_program(text) : loaded;
    if (!installed) {
        print_problems(path, installed.refusal().problems);
        print_error(path + ": " + installed.refusal().detail);
    }
    return installed.ok();
}

int run(const ImportCommand& command,
        const std::string& program_text,
        const engine::Program& program) {
    const auto zone = service::zone_transitions(program.time_zone);
    const auto file = import::online_retail::read_file(command.csv, zone.value_or(base::Zone{}));
    service::SystemRandom random;
    const auto hash_key = hash_key_of(command.database, random);
    if (!file.error.empty() || !hash_key) {
        print_error(hash_key ? file.error : "cannot keep " + command.database + ".key");
        return 1;
    }
    const auto started = std::chrono::steady_clock::now();
    const auto store = store::sqlite::open_store(command.database);
    import::ReplayClock clock;
    service::Service service(*store, clock, random, *hash_key);
    const bool has_members = !store->read()->members().page(program.id, {}, 1).empty();
    if (!can_book(program, has_members) || !take(command.program, program_text, service)) {
        return 1;
    }
    import::Importer importer(service, clock, {program.id, import_source});
    import::Summary summary;
    if (!book(command, service, importer, file, summary)) {
        return 1;
    }
    print_refused(summary);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - started;
    print_summary(summary, taken.count());
    print_outstanding(*store, program.id);
    if (summary.booked_rows + summary.partly_booked_rows + summary.waiting_rows == 0) {
        print_error("no row of " + command.csv + " was booked; each is refused above, by its line");
        return 1;
    }
    return 0;
}

}  // namespace

int import_file(const ImportCommand& command) {
    const auto text = read_file(command.program);
    if (!text) {
        print_error("cannot read " + command.program);
        return 1;
    }
    const auto program = service::read_program_file(*text);
    if (!program) {
        print_problems(command.program, program.problems());
        return 1;
    }
    if (!can_book(program.value(), true)) {
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

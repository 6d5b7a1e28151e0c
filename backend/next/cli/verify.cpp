#include "backend/next/service/ledger/verify.h"

#include <cstdio>

#include "backend/cli/files.h"
#include "backend/next/cli/commands.h"
#include "backend/next/service/programs/registry.h"
#include "backend/next/store/sqlite/sqlite_store.h"

namespace spaarpas::cli::next {

int verify(const std::string& database_path) {
    try {
        const auto store = store::next::sqlite::open_read_only(database_path);
        service::next::ProgramRegistry programs;
        const auto loaded = programs.load(*store);
        if (!loaded) {
            print_error("a stored program cannot be used any more: " + loaded.refusal().detail);
            return 2;
        }
        const auto tables = store->read();
        const service::next::LedgerReport report = service::next::verify_ledger(*tables, programs);
        for (const auto& difference : report.differences) {
            std::fprintf(stderr, "%s: %s\n", difference.code.c_str(), difference.what.c_str());
        }
        std::printf("%lld members, %lld entries, %lld daily roots: %s\n",
                    static_cast<long long>(report.members),
                    static_cast<long long>(report.entries),
                    static_cast<long long>(report.roots),
                    report.differences.empty() ? "the ledger holds" : "the ledger does NOT hold");
        return report.differences.empty() ? 0 : 1;
    } catch (const store::StorageError& error) {
        print_error(error.what());
        return 2;
    }
}

}  // namespace spaarpas::cli::next

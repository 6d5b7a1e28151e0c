#include "backend/service/ledger/verify.h"

#include <cstdio>

#include "backend/cli/commands.h"
#include "backend/cli/files.h"
#include "backend/service/programs/registry.h"
#include "backend/store/sqlite/sqlite_store.h"

namespace spaarpas::cli {

int verify(const std::string& database_path) {
    try {
        const auto store = store::sqlite::open_read_only(database_path);
        service::ProgramRegistry programs;
        const auto loaded = programs.load(*store);
        if (!loaded) {
            print_error("a stored program cannot be used any more: " + loaded.refusal().detail);
            return 2;
        }
        const auto tables = store->read();
        const service::LedgerReport report = service::verify_ledger(*tables, programs);
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

}  // namespace spaarpas::cli

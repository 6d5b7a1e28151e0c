#include "backend/service/ledger/verify.h"

#include <map>

#include "backend/service/ledger/chain.h"
#include "backend/service/ledger/compare.h"
#include "backend/service/ledger/verify_sums.h"

namespace spaarpas::service {

namespace {

using store::MemberKey;
using store::MemberRecord;

constexpr std::int64_t batch = 200;

/// The walk over all members.
class Verification {
public:
    Verification(store::Transaction& tables, const ProgramRegistry& programs)
        : tables_(tables), programs_(programs) {}

    LedgerReport run() {
        MemberKey after;
        for (;;) {
            const auto page = tables_.members().page("", after, batch);
            for (const MemberRecord& record : page) {
                examine(record);
                after = record.key;
            }
            if (page.empty()) {
                break;
            }
        }
        compare_entries();
        for (const std::string& program : programs_.ids()) {
            compare_sums(report_, tables_, *programs_.versions(program), sums_[program]);
            compare_roots(report_, tables_, program);
        }
        return std::move(report_);
    }

private:
    /// What the entries of a member come to; told of only where they are looked at for themselves.
    Rebuilt rebuild(const MemberRecord& record, LedgerReport& report) {
        Rebuilt rebuilt;
        rebuilt.ledger_id = record.ledger_id;
        rebuilt.head = chain_start(record.ledger_id);
        std::int64_t after = 0;
        for (;;) {
            const auto entries = tables_.entries().chain(record.key, after, batch);
            for (const store::EntryRecord& entry : entries) {
                take_entry({report, record.ledger_id}, rebuilt, entry);
                after = entry.ordinal;
            }
            if (entries.empty()) {
                return rebuilt;
            }
        }
    }

    void add_sums(const std::string& program, const Rebuilt& rebuilt) {
        ProgramSums& sums = sums_[program];
        for (const auto& [key, amount] : rebuilt.uses) {
            sums.uses[key] += amount;
        }
        for (const auto& [key, amount] : rebuilt.accounts) {
            sums.accounts[key] += amount;
        }
    }

    /// Of who was erased nobody knows any more when limits were used.
    void note_erased(const std::string& program, const Rebuilt& rebuilt) {
        for (const auto& [key, amount] : rebuilt.uses) {
            sums_[program].erased.insert(key);
        }
    }

    /// Takes in what was merged into a member, and into those before.
    void gather(const MemberRecord& record, Examined& examined, Rebuilt& rebuilt) {
        for (const MemberKey key : tables_.members().merged_into(record.key)) {
            const auto merged = tables_.members().by_key(key);
            if (!merged) {
                continue;
            }
            LedgerReport told_elsewhere;
            merge_into(rebuilt, rebuild(*merged, told_elsewhere));
            examined.shop_ids.insert(merged->shop_id);
            gather(*merged, examined, rebuilt);
        }
    }

    void examine(const MemberRecord& record) {
        ++report_.members;
        const Finder finder{report_, record.ledger_id};
        const VersionsPointer versions = programs_.versions(record.program);
        Rebuilt rebuilt = rebuild(record, report_);
        if (!versions) {
            finder.tell("program", "the program " + record.program + " is not there");
            return;
        }
        add_sums(record.program, rebuilt);
        Examined examined{tables_, record, rebuilt, *versions, {record.shop_id}};
        compare_ledger(finder, examined);
        if (record.merged_into) {
            return;
        }
        gather(record, examined, rebuilt);
        compare_vouchers(finder, examined);
        if (!is_erased(record)) {
            compare_effects(finder, examined);
            compare_past(finder, examined, sums_[record.program].in_periods);
        } else {
            note_erased(record.program, rebuilt);
        }
    }

    /// Entries of nobody: of a member that is missing.
    void compare_entries() {
        std::int64_t all = 0;
        std::int64_t after_id = 0;
        for (;;) {
            const auto entries = tables_.entries().page("", after_id, batch);
            if (entries.empty()) {
                break;
            }
            all += static_cast<std::int64_t>(entries.size());
            after_id = entries.back().id;
        }
        if (all != report_.entries) {
            report_.differences.push_back({"head", "entries of a member that is missing"});
        }
    }

    store::Transaction& tables_;
    const ProgramRegistry& programs_;
    LedgerReport report_;
    std::map<std::string, ProgramSums> sums_;
};

}  // namespace

LedgerReport verify_ledger(store::Transaction& tables, const ProgramRegistry& programs) {
    return Verification(tables, programs).run();
}

}  // namespace spaarpas::service

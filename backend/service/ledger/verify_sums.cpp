#include "backend/service/ledger/verify_sums.h"

#include <algorithm>

#include "backend/service/ledger/chain.h"
#include "backend/service/ledger/roots.h"
#include "base/exact.h"
#include "engine/decide/figures.h"
#include "engine/rules/giving/left.h"

namespace spaarpas::service {

namespace {

constexpr std::int64_t batch = 1000;

/// Whether every version that has the limit has it for all members.
bool is_always_of_all(const ProgramVersions& versions, const std::string& key) {
    bool is_there = false;
    for (const ProgramPointer& program : versions.all()) {
        const engine::Limit* const limit = engine::find_limit(*program, key);
        if (limit != nullptr && limit->of != engine::LimitOf::all) {
            return false;
        }
        is_there = is_there || limit != nullptr;
    }
    return is_there;
}

void add_keys(std::map<std::string, std::int64_t>& uses,
              const char* owner,
              const std::string& id,
              const engine::Limits& limits) {
    for (std::size_t index = 0; index < limits.size(); ++index) {
        uses.try_emplace(engine::limit_key(owner, id, limits, index), 0);
    }
}

/// Every limit that there is or was, also where nothing was used of it.
std::map<std::string, std::int64_t> all_limits(const ProgramVersions& versions,
                                               std::map<std::string, std::int64_t> uses) {
    for (const ProgramPointer& program : versions.all()) {
        for (const engine::Rule& rule : program->rules) {
            add_keys(uses, "rule", rule.id, rule.limit);
        }
        for (const engine::Unit& unit : program->units) {
            add_keys(uses, "unit", unit.id, unit.limit);
        }
        for (const engine::Offer& offer : program->offers) {
            add_keys(uses, "offer", offer.id, offer.limit);
        }
    }
    return uses;
}

bool is_account(const std::string& name) {
    for (int account = 0; account <= static_cast<int>(engine::Account::adjusted); ++account) {
        if (name == name_of(static_cast<engine::Account>(account))) {
            return true;
        }
    }
    return false;
}

void compare_totals(LedgerReport& report,
                    const std::vector<store::Total>& totals,
                    const std::string& program,
                    std::map<std::pair<std::string, std::string>, std::int64_t> accounts) {
    for (const store::Total& total : totals) {
        if (is_account(total.name)) {
            accounts[{total.name, total.subject}] -= total.amount;
        }
    }
    for (const auto& [key, left] : accounts) {
        if (left != 0) {
            report.differences.push_back({"totals",
                                          "program " + program + ": the total of " + key.first +
                                              " " + key.second + " is not what entries add up to"});
        }
    }
}

}  // namespace

namespace {

void compare_limits(LedgerReport& report,
                    store::Transaction& tables,
                    const ProgramVersions& versions,
                    const ProgramSums& sums) {
    const std::string& program = versions.all().front()->id;
    const auto tell = [&](const std::string& key) {
        report.differences.push_back(
            {"limits",
             "program " + program + ": of " + key + " not so much was used as entries say"});
    };
    for (const auto& [key, used] : all_limits(versions, sums.uses)) {
        const store::LimitOfAll ever{program, key, base::max_safe_integer, 0};
        if (is_always_of_all(versions, key) && tables.limits_of_all().used(ever) != used) {
            tell(key);
        }
    }
    for (const auto& [place, used] : sums.in_periods) {
        const auto& [key, start_ms] = place;
        const store::LimitOfAll period{program, key, start_ms, start_ms};
        if (sums.erased.count(key) == 0 && is_always_of_all(versions, key) &&
            tables.limits_of_all().used(period) != used) {
            tell(key + " from " + std::to_string(start_ms) + " on");
        }
    }
}

}  // namespace

void compare_sums(LedgerReport& report,
                  store::Transaction& tables,
                  const ProgramVersions& versions,
                  const ProgramSums& sums) {
    const std::string& program = versions.all().front()->id;
    compare_totals(report, tables.totals().ever(program), program, sums.accounts);
    compare_limits(report, tables, versions, sums);
}

namespace {

/// The roots of one program, worked out entry by entry.
class RootCheck {
public:
    RootCheck(LedgerReport& report, store::Transaction& tables, const std::string& program)
        : report_(report), tables_(tables), program_(program), days_(tables, program) {
        const auto newest = tables.roots().newest(program);
        last_day_ = newest ? newest->day : 0;
        is_rooted_ = newest.has_value();
    }

    void run() {
        std::int64_t after_id = 0;
        for (;;) {
            const auto entries = tables_.entries().page(program_, after_id, batch);
            for (const store::EntryRecord& entry : entries) {
                add(entry);
                after_id = entry.id;
            }
            if (entries.empty()) {
                break;
            }
        }
        close();
        if (is_rooted_ && closed_day_ < last_day_) {
            tell(last_day_, "has a root and no entries");
        }
    }

private:
    void tell(std::int64_t day, const char* what) {
        report_.differences.push_back(
            {"root", "program " + program_ + ", day " + std::to_string(day) + " " + what});
    }

    void add(const store::EntryRecord& entry) {
        const std::int64_t day = utc_day(entry.recorded_at_ms);
        if (day > days_.open().day) {
            close();
            days_.begin(day);
        }
        days_.add(entry);
    }

    /// Days after the newest root are still open.
    void close() {
        const DayHeads& open = days_.open();
        if (open.heads.empty() || !is_rooted_ || open.day > last_day_) {
            return;
        }
        const auto stored = tables_.roots().of_day(program_, open.day);
        const std::string rebuilt = daily_root(previous_, open);
        if (!stored) {
            tell(open.day, "has no root");
        } else if (stored->root != rebuilt) {
            tell(open.day, "has another root than its entries");
        }
        ++report_.roots;
        previous_ = stored ? stored->root : rebuilt;
        closed_day_ = open.day;
    }

    LedgerReport& report_;
    store::Transaction& tables_;
    const std::string& program_;
    HeadsOfDays days_;
    std::string previous_;
    std::int64_t last_day_ = 0;
    std::int64_t closed_day_ = 0;
    bool is_rooted_ = false;
};

}  // namespace

void compare_roots(LedgerReport& report, store::Transaction& tables, const std::string& program) {
    RootCheck(report, tables, program).run();
}

}  // namespace spaarpas::service

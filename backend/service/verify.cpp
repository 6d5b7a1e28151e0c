#include "backend/service/verify.h"

#include <algorithm>
#include <map>
#include <set>

#include "backend/service/chain.h"
#include "backend/service/hash.h"
#include "backend/service/roots.h"
#include "loyalty/fields.h"
#include "wire/fields.h"

namespace spaarpas::service {

namespace {

constexpr std::int64_t batch = 1000;

/// What the entries of one member come to.
struct Rebuilt {
    std::string ledger_id;
    std::string head;
    std::int64_t ordinal = 0;
    loyalty::Balances balances;
    std::map<std::int64_t, loyalty::Lot> lots;
};

using RebuiltMembers = std::map<std::int64_t, Rebuilt>;

void add(LedgerReport& report, const char* code, const std::string& what) {
    report.differences.push_back({code, what});
}

std::string name_of(const Rebuilt& member, const store::EntryRecord& entry) {
    return "member " + member.ledger_id + ", entry " + std::to_string(entry.id);
}

bool same_postings(const base::List<loyalty::Posting>& left,
                   const base::List<loyalty::Posting>& right) {
    return std::equal(
        left.begin(), left.end(), right.begin(), right.end(), [](const auto& a, const auto& b) {
            return a.account == b.account && a.points == b.points;
        });
}

bool same_lot(const loyalty::Lot& left, const loyalty::Lot& right) {
    return left.id == right.id && left.source == right.source && left.pending == right.pending &&
           left.points == right.points && left.remaining_points == right.remaining_points &&
           left.available_at_ms == right.available_at_ms &&
           left.expires_at_ms == right.expires_at_ms;
}

bool same_balances(const loyalty::Balances& left, const loyalty::Balances& right) {
    return left.available == right.available && left.pending == right.pending &&
           left.held == right.held && left.debt == right.debt;
}

void post(loyalty::Balances& balances, const loyalty::Posting& posting) {
    switch (posting.account) {
        case loyalty::Account::available:
            balances.available += posting.points;
            break;
        case loyalty::Account::pending:
            balances.pending += posting.points;
            break;
        case loyalty::Account::held:
            balances.held += posting.points;
            break;
        case loyalty::Account::debt:
            balances.debt += posting.points;
            break;
        default:
            break;
    }
}

/// The lots must say the same as the balances, after every entry.
bool lots_match(const Rebuilt& member) {
    std::int64_t available = 0;
    std::int64_t pending = 0;
    for (const auto& [id, lot] : member.lots) {
        (lot.pending ? pending : available) += lot.remaining_points;
    }
    return available == member.balances.available && pending == member.balances.pending;
}

void take_postings(LedgerReport& report,
                   Rebuilt& member,
                   const store::EntryRecord& record,
                   const wire::ChainedEntry& entry) {
    std::int64_t sum = 0;
    for (const auto& posting : entry.postings) {
        sum += posting.points;
        post(member.balances, posting);
    }
    if (sum != 0) {
        add(report, "zero_sum", name_of(member, record) + " adds up to " + std::to_string(sum));
    }
    if (!same_postings(record.postings, entry.postings)) {
        add(report, "postings", name_of(member, record) + " has other postings than its document");
    }
    for (const auto& lot : entry.lots) {
        member.lots[lot.id] = lot;
    }
    if (!lots_match(member)) {
        add(report, "lots", name_of(member, record) + " leaves lots that are not the balance");
    }
}

void take_entry(LedgerReport& report, Rebuilt& member, const store::EntryRecord& record) {
    ++report.entries;
    if (sha256_hex(record.document) != record.hash) {
        add(report, "hash", name_of(member, record) + " does not have the hash of its document");
    }
    const auto entry = read_entry(record.document, record.hash);
    if (!entry) {
        add(report, "document", name_of(member, record) + ": " + entry.refusal().detail);
        return;
    }
    if (entry.value().previous_hash != member.head) {
        add(report, "chain", name_of(member, record) + " does not follow the entry before it");
    }
    if (entry.value().ordinal != member.ordinal + 1 || record.ordinal != entry.value().ordinal) {
        add(report, "ordinal", name_of(member, record) + " is not the next of its chain");
    }
    if (entry.value().entry.recorded_at_ms != record.recorded_at_ms ||
        entry.value().entry.id != std::to_string(record.id)) {
        add(report, "document", name_of(member, record) + " is not the one of its document");
    }
    member.head = record.hash;
    member.ordinal = record.ordinal;
    take_postings(report, member, record, entry.value());
}

void compare_lots(LedgerReport& report,
                  const Rebuilt& member,
                  const base::List<loyalty::Lot>& stored) {
    std::set<std::int64_t> seen;
    for (const auto& lot : stored) {
        const auto rebuilt = member.lots.find(lot.id);
        if (rebuilt == member.lots.end() || !same_lot(rebuilt->second, lot)) {
            add(report,
                "lots",
                "member " + member.ledger_id + ", lot " + std::to_string(lot.id) +
                    " is not what its entries left");
        }
        seen.insert(lot.id);
    }
    for (const auto& [id, lot] : member.lots) {
        if (seen.count(id) == 0) {
            add(report,
                "lots",
                "member " + member.ledger_id + ", lot " + std::to_string(id) + " is missing");
        }
    }
}

void compare_member(LedgerReport& report,
                    store::Transaction& tables,
                    const store::MemberRecord& record,
                    const Rebuilt& member) {
    if (record.chain_head != member.head || record.entries != member.ordinal) {
        add(report,
            "head",
            "member " + member.ledger_id + " has another last entry than its chain");
    }
    if (!same_balances(tables.ledger().balances(record.key), member.balances)) {
        add(report,
            "balance",
            "member " + member.ledger_id + " has another balance than its entries");
    }
    compare_lots(report, member, tables.ledger().all_lots(record.key));
}

/// One day of one program, as its entries have it.
using Days = std::map<std::string, std::map<std::int64_t, std::map<std::string, std::string>>>;

void compare_roots_of(LedgerReport& report,
                      store::Transaction& tables,
                      const std::string& program,
                      const Days::mapped_type& heads_by_day) {
    std::string previous;
    for (const auto& root : tables.ledger().roots(program)) {
        ++report.roots;
        const auto heads = heads_by_day.find(root.day);
        const std::string rebuilt =
            heads == heads_by_day.end() ? "" : daily_root(previous, root.day, heads->second);
        if (rebuilt != root.root) {
            add(report,
                "root",
                "program " + program + ", day " + std::to_string(root.day) +
                    " has another root than its entries");
        }
        previous = root.root;
    }
}

void compare_roots(LedgerReport& report, store::Transaction& tables, const Days& days) {
    for (const auto& [program, heads_by_day] : days) {
        compare_roots_of(report, tables, program, heads_by_day);
    }
}

RebuiltMembers start_members(LedgerReport& report, store::Transaction& tables) {
    RebuiltMembers members;
    store::MemberKey after;
    while (true) {
        const auto page = tables.members().page("", after, batch);
        if (page.empty()) {
            return members;
        }
        for (const auto& record : page) {
            Rebuilt& member = members[record.key.value];
            member.ledger_id = record.ledger_id;
            member.head = chain_start(record.ledger_id);
            after = record.key;
            ++report.members;
        }
    }
}

}  // namespace

LedgerReport verify_ledger(store::Transaction& tables) {
    LedgerReport report;
    RebuiltMembers members = start_members(report, tables);
    Days days;
    std::int64_t after_id = 0;
    auto entries = tables.ledger().after("", after_id, batch);
    while (!entries.empty()) {
        for (const auto& record : entries) {
            Rebuilt& member = members[record.member.value];
            take_entry(report, member, record);
            days[record.program][utc_day(record.recorded_at_ms)][member.ledger_id] = record.hash;
            after_id = record.id;
        }
        entries = tables.ledger().after("", after_id, batch);
    }
    for (const auto& [key, member] : members) {
        const auto record = tables.members().by_key({key});
        if (record) {
            compare_member(report, tables, *record, member);
        } else {
            add(report, "head", "entries of a member that is missing");
        }
    }
    compare_roots(report, tables, days);
    return report;
}

}  // namespace spaarpas::service

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "backend/store/members.h"
#include "engine/ledger/entry.h"

namespace spaarpas::store {

/// One entry as it is kept.
///
/// *Shape*: `document` is the canonical JSON that `hash` covers; the other fields repeat what has
/// to be searched for. `ordinal` counts the member's entries from 1. `kind` is a name that the
/// service gives. `source` is the order or event that was booked, empty where time alone moved
/// something.
struct EntryRecord {
    std::int64_t id = 0;
    std::string program;
    MemberKey member;
    std::int64_t ordinal = 0;
    std::string kind;
    std::string source;
    std::int64_t recorded_at_ms = 0;
    base::List<engine::Posting> postings;
    std::string document;
    std::string hash;
};

/// The ledger: entries with their postings, which are never changed and never deleted.
class EntryTable : public Table {
public:
    /// Takes an id that no entry had or gets; ids rise.
    [[nodiscard]] virtual std::int64_t take_id() = 0;
    virtual void append(const EntryRecord& entry) = 0;

    [[nodiscard]] virtual std::optional<EntryRecord> by_id(std::int64_t id) = 0;
    /// A member's entries newest first, those before the ordinal (0 for the newest).
    [[nodiscard]] virtual std::vector<EntryRecord> newest(MemberKey member,
                                                          std::int64_t before_ordinal,
                                                          std::int64_t limit) = 0;
    /// A member's chain from its start, after the ordinal.
    [[nodiscard]] virtual std::vector<EntryRecord> chain(MemberKey member,
                                                         std::int64_t after_ordinal,
                                                         std::int64_t limit) = 0;
    /// A program's entries, or with an empty program all of them, by id after `after_id`.
    [[nodiscard]] virtual std::vector<EntryRecord> page(const std::string& program,
                                                        std::int64_t after_id,
                                                        std::int64_t limit) = 0;

    /// When the newest entry of the program, or with an empty program of all, was recorded.
    [[nodiscard]] virtual std::optional<std::int64_t> newest_recorded_at_ms(
        const std::string& program) = 0;
};

}  // namespace spaarpas::store

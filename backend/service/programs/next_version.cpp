#include "backend/service/programs/next_version.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace spaarpas::service {

namespace {

using store::MemberKey;
using store::MemberRecord;

constexpr std::int64_t page_size = 500;

/// Up to when the past of a member is worked out.
std::int64_t worked_out_ms(const MemberRecord& record) {
    const std::int64_t event_ms = record.last_event ? record.last_event->at_ms : 0;
    return std::max(event_ms, record.facts.at_ms);
}

const char* nature_of(bool is_counter) {
    return is_counter ? "a unit that counts only" : "a unit that is held";
}

/// The version in which the unit is of the other kind, or null.
const engine::Program* other_kind_in(const engine::Versions& others,
                                     const std::string& unit,
                                     bool is_counter) {
    const auto found =
        std::find_if(others.begin(), others.end(), [&](const engine::Program* other) {
            return engine::find_unit(*other, unit) != nullptr &&
                   engine::is_counter(*other, unit) != is_counter;
        });
    return found == others.end() ? nullptr : *found;
}

base::Problem kind_changed(bool is_counter, std::size_t index, const engine::Program& other) {
    return {
        "unit_kind_changed",
        "/units/" + std::to_string(index) + "/kind",
        nature_of(is_counter),
        std::string(nature_of(!is_counter)) + ", as in version " + std::to_string(other.version),
        "Give it another id: what members have of this unit stays of its kind."};
}

}  // namespace

std::int64_t applies_from_ms(store::Transaction& transaction, const engine::Program& program) {
    std::int64_t applies_ms = program.applies_from_ms;
    MemberKey after;
    for (;;) {
        const std::vector<MemberRecord> page =
            transaction.members().page(program.id, after, page_size);
        if (page.empty()) {
            return applies_ms;
        }
        after = page.back().key;
        for (const MemberRecord& record : page) {
            applies_ms = std::max(applies_ms, worked_out_ms(record) + 1);
        }
    }
}

Result<Done> check_kinds(const engine::Program& program, const engine::Versions& others) {
    base::Problems problems;
    for (std::size_t index = 0; index < program.units.size(); ++index) {
        const std::string& unit = program.units[index].id;
        const bool is_counter = engine::is_counter(program, unit);
        const engine::Program* const other = other_kind_in(others, unit, is_counter);
        if (other != nullptr) {
            problems.push_back(kind_changed(is_counter, index, *other));
        }
    }
    if (problems.empty()) {
        return Done{};
    }
    return Refusal{
        ErrorCode::program_invalid, "The program file has mistakes.", std::move(problems)};
}

}  // namespace spaarpas::service

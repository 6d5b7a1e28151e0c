#pragma once

#include <cstdint>
#include <string>

#include "base/list.h"
#include "engine/decide/decision.h"
#include "engine/decide/event.h"
#include "engine/decide/facts.h"
#include "engine/decide/standing.h"
#include "engine/program/program.h"
#include "json/fields.h"
#include "tests/histories/purse.h"

namespace spaarpas::histories {

/// A history as it arrives: events whole, a later one in place of an earlier one of its id. A case
/// with `steps` is one of the ledger instead.
///
/// *Shape*: an arrival of the kind `merge` is that of another member, to whom `others` happened;
/// one of the kind `erase` forgets all before it. `retained` are vouchers that stay by themselves.
struct Case {
    static constexpr const char* type_name = "Case";
    base::List<engine::Program> versions;
    base::List<engine::Event> events;
    base::List<engine::Event> others;
    base::List<engine::Effect> retained;
    base::List<Step> steps;
    std::int64_t at_ms = 0;
};

/// What is held after all steps, and for each step the code of what stood in its way.
struct Booked {
    static constexpr const char* type_name = "Booked";
    engine::Holding holding;
    base::List<std::string> codes;
};

struct Refused {
    static constexpr const char* type_name = "Refused";
    std::int64_t arrival = 0;
    std::string code;
};

/// What is given of a unit in all.
struct UnitSum {
    static constexpr const char* type_name = "UnitSum";
    std::string unit;
    std::int64_t amount = 0;
};

/// *Shape*: `standing` carries the facts and all effects. `differs` says where the two ways to them
/// part; it is empty where they agree.
struct Answer {
    static constexpr const char* type_name = "Answer";
    engine::Decision standing;
    base::List<UnitSum> units;
    base::List<Refused> refused;
    std::string differs;
};

void visit_fields(json::Fields& fields, Case& one);
void visit_fields(json::Fields& fields, Answer& answer);
void visit_fields(json::Fields& fields, Booked& booked);

/// One member as the server keeps them: an event that comes after all others is decided on the
/// facts, any other one has the whole past worked out again.
class Member {
public:
    explicit Member(const base::List<engine::Program>& versions,
                    base::List<engine::Effect> retained = {});

    /// Takes an event, or keeps the code of what stands in its way.
    void arrive(const engine::Event& event);
    /// Becomes one with another member: the past of both is one, and who joined twice joined first.
    void unite(const Member& other);
    void forget();
    /// Where the member stands at an instant, by what was kept, and whether the whole past says the
    /// same.
    Answer look(std::int64_t at_ms);

private:
    bool append(const engine::Event& event);
    void work_out(base::List<engine::Event> events);
    [[nodiscard]] base::List<engine::Event> past_with(const engine::Event& event) const;
    void book(const engine::Standing& standing);
    void refuse(const base::Problems& problems);
    void compare(std::int64_t at_ms);
    [[nodiscard]] bool is_newest(const engine::Event& event) const;

    engine::Versions versions_;
    base::List<engine::Event> events_;
    base::List<engine::Effect> retained_;
    base::List<engine::Effect> booked_;
    engine::Facts facts_;
    Answer answer_;
    std::int64_t arrivals_ = 0;
};

}  // namespace spaarpas::histories

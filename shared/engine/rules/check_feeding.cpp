#include <algorithm>
#include <vector>

#include "engine/program/checker.h"
#include "engine/program/walk.h"
#include "engine/rules/do/table.h"
#include "engine/rules/on/table.h"

// Which rules can bring one another about without end. A figure only rises and a level that is
// measured only does, so a rule that a figure grants once comes to an end; not so one that is
// granted at every so many, and one that follows a level that another rule sets.
namespace spaarpas::engine {

namespace {

using Ids = base::List<std::string>;

bool has(const Ids& ids, std::string_view id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// The units and levels that a rule moves.
Ids moved_by(const Rule& rule) {
    Ids ids;
    for (const Action& action : rule.actions) {
        const ActionRow* row = row_of(action);
        if (row != nullptr && row->moves != nullptr) {
            row->moves(action.form.value(), ids);
        }
    }
    return ids;
}

/// Whether one of the levels of the set of that level is moved.
bool moves_set(const Program& program, const Ids& moved, std::string_view level) {
    const TierSet* set = find_level(program, level).set;
    return set != nullptr && std::any_of(set->levels.begin(),
                                         set->levels.end(),
                                         [&moved](const Level& one) { return has(moved, one.id); });
}

/// Whether a condition asks for a level of a set of which one is moved.
bool asks_for_moved(const Program& program, const Ids& moved, const Condition& condition) {
    const Ids levels = asked_through(program, condition, "level");
    return std::any_of(levels.begin(), levels.end(), [&](const std::string& level) {
        return moves_set(program, moved, level);
    });
}

bool feeds(const Program& program, const Ids& moved, const Rule& rule) {
    const TriggerRow* row = row_of(rule.on);
    if (row == nullptr || row->waits_for == nullptr) {
        return false;
    }
    const std::string_view id = row->waits_for(rule.on.form.value());
    if (Said(rule.on.form).number("every") > 0) {
        return has(moved, id);
    }
    const Segment* segment = find_segment(program, id);
    if (segment != nullptr) {
        return segment->condition && asks_for_moved(program, moved, *segment->condition);
    }
    return moves_set(program, moved, id);
}

/// The rules that a rule brings about, by index.
std::vector<std::size_t> fed_by(const Program& program, const Rule& rule) {
    std::vector<std::size_t> fed;
    const Ids moved = moved_by(rule);
    for (std::size_t index = 0; index < program.rules.size() && !moved.empty(); ++index) {
        if (feeds(program, moved, program.rules[index])) {
            fed.push_back(index);
        }
    }
    return fed;
}

/// A way through rules that bring one another about.
using Circle = std::vector<std::size_t>;

/// Which rule brings about which.
class Feeding {
public:
    explicit Feeding(const Program& program) {
        for (const Rule& rule : program.rules) {
            fed_.push_back(fed_by(program, rule));
        }
    }

    /// A shortest way from a rule back to itself, beginning with it; empty where there is none.
    [[nodiscard]] Circle circle(std::size_t start) const {
        std::vector<Circle> ways{{start}};
        std::vector<bool> seen(fed_.size());
        for (std::size_t next = 0; next < ways.size(); ++next) {
            Circle way = ways[next];
            if (leads_to(way.back(), start)) {
                return way;
            }
            for (const std::size_t to : unseen(seen, fed_[way.back()])) {
                ways.push_back(way);
                ways.back().push_back(to);
            }
        }
        return {};
    }

private:
    [[nodiscard]] bool leads_to(std::size_t from, std::size_t to) const {
        return std::find(fed_[from].begin(), fed_[from].end(), to) != fed_[from].end();
    }

    /// Those that were not seen yet, which are then.
    static std::vector<std::size_t> unseen(std::vector<bool>& seen,
                                           const std::vector<std::size_t>& rules) {
        std::vector<std::size_t> fresh;
        for (const std::size_t rule : rules) {
            if (!seen[rule]) {
                seen[rule] = true;
                fresh.push_back(rule);
            }
        }
        return fresh;
    }

    std::vector<std::vector<std::size_t>> fed_;
};

std::string names_of(const Program& program, const Circle& circle) {
    std::string names;
    for (const std::size_t index : circle) {
        names.append(quoted(program.rules[index].id)).append(" brings about ");
    }
    return names + quoted(program.rules[circle.front()].id);
}

}  // namespace

void check_feeding(Checker& checker) {
    const Program& program = checker.program();
    const Feeding feeding(program);
    std::vector<std::size_t> told;
    for (std::size_t index = 0; index < program.rules.size(); ++index) {
        if (std::find(told.begin(), told.end(), index) != told.end()) {
            continue;
        }
        const Circle circle = feeding.circle(index);
        if (circle.empty()) {
            continue;
        }
        told.insert(told.end(), circle.begin(), circle.end());
        const Checker::At here(checker, "rules", index);
        checker.add("rule_feeds_itself",
                    "on",
                    names_of(program, circle),
                    "rules that come to an end",
                    "Give another unit or level than the one that the rule waits for, or wait for "
                    "it once: `at` in place of `every`");
    }
}

}  // namespace spaarpas::engine

#include "engine/rules/on_event.h"

#include <cstddef>

#include "engine/explain/note.h"
#include "engine/rules/giving/times.h"
#include "engine/rules/on/table.h"
#include "engine/rules/refusal.h"

namespace spaarpas::engine {

namespace {

/// The lines of a rule: those that its condition chooses, else all that count for anybody.
std::vector<std::uint8_t> lines_of(const CountedCart& counted, Choice choice) {
    if (choice.made) {
        return std::move(choice.chosen);
    }
    std::vector<std::uint8_t> chosen;
    chosen.reserve(counted.lines.size());
    for (const CountedLine& line : counted.lines) {
        chosen.push_back(line.excepted ? 0 : 1);
    }
    return chosen;
}

/// Whether a product is among the lines of a rule: shipping alone brings nothing.
bool has_goods(const CountedCart& counted, const std::vector<std::uint8_t>& chosen) {
    for (std::size_t index = 0; index < chosen.size(); ++index) {
        if (chosen[index] != 0 && counted.lines[index].line != nullptr) {
            return true;
        }
    }
    return false;
}

/// Whether the condition holds, and for an order chooses a product.
bool is_met(const Rule& rule, const Question& question, Acting& acting, Trace& trace) {
    Choice choice;
    if (rule.condition) {
        Answer answer = ask(*rule.condition, question);
        if (!answer.holds) {
            explain_refusal(rule, answer.why_not, question, trace);
            return false;
        }
        choice = std::move(answer.choice);
    }
    if (question.counted == nullptr) {
        return true;
    }
    acting.chosen = lines_of(*question.counted, std::move(choice));
    if (!has_goods(*question.counted, acting.chosen)) {
        note(trace, Code::not_met_lines, rule.id);
        return false;
    }
    return true;
}

bool has_times_left(const Rule& rule, const Question& question, Decision& decision) {
    const std::optional<Left> left = times_left(question, decision, rule, 0);
    if (!left || left->left > 0) {
        return true;
    }
    explain_times(*left, rule, decision.trace);
    return false;
}

}  // namespace

base::List<Acting> rules_on_event(const Question& question, Decision& decision) {
    base::List<Acting> all;
    for (const Rule& rule : question.program.rules) {
        Acting acting;
        if (!is_meant(rule.on, *question.event) || !has_times_left(rule, question, decision) ||
            !is_met(rule, question, acting, decision.trace)) {
            continue;
        }
        acting.rule = &rule;
        acting.cause = question.event->id + '/' + rule.id;
        all.push_back(std::move(acting));
    }
    return all;
}

}  // namespace spaarpas::engine

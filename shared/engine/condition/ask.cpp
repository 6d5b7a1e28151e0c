#include "engine/condition/distance.h"
#include "engine/condition/question.h"
#include "engine/condition/table.h"
#include "engine/explain/note.h"

namespace spaarpas::engine {

namespace {

bool chooses_nothing(const Choice& choice) {
    for (const std::uint8_t chosen : choice.chosen) {
        if (chosen != 0) {
            return false;
        }
    }
    return true;
}

/// Keeps the lines that both choose; a part without a choice takes none away.
void intersect(Choice& choice, Choice other) {
    if (!other.made) {
        return;
    }
    if (!choice.made) {
        choice = std::move(other);
        return;
    }
    for (std::size_t index = 0; index < choice.chosen.size(); ++index) {
        choice.chosen[index] &= other.chosen[index];
    }
}

/// Adds the lines that the other chooses; both have made a choice.
void unite(Choice& choice, const Choice& other) {
    for (std::size_t index = 0; index < choice.chosen.size(); ++index) {
        choice.chosen[index] |= other.chosen[index];
    }
}

Answer refused(Code code) {
    Answer answer;
    note(answer.why_not, code, "");
    return answer;
}

Answer ask_all(const base::List<Condition>& parts, const Question& question) {
    Answer answer;
    answer.holds = true;
    for (const Condition& part : parts) {
        Answer asked = ask(part, question);
        if (!asked.holds) {
            return asked;
        }
        intersect(answer.choice, std::move(asked.choice));
    }
    if (answer.choice.made && chooses_nothing(answer.choice)) {
        return refused(Code::not_met_lines);
    }
    return answer;
}

/// Gathers what the parts of `any` answer.
void take_part(Answer& answer, bool& all_choose, Answer asked) {
    if (!asked.holds) {
        if (answer.why_not.empty() ||
            is_nearer(distance_of(asked.why_not.front()), distance_of(answer.why_not.front()))) {
            answer.why_not = std::move(asked.why_not);
        }
        return;
    }
    all_choose = all_choose && asked.choice.made;
    if (!answer.holds) {
        answer.choice = std::move(asked.choice);
    } else if (all_choose) {
        unite(answer.choice, asked.choice);
    }
    answer.holds = true;
}

Answer ask_any(const base::List<Condition>& parts, const Question& question) {
    Answer answer;
    bool all_choose = true;
    for (const Condition& part : parts) {
        take_part(answer, all_choose, ask(part, question));
    }
    if (answer.holds) {
        answer.why_not.clear();
    }
    if (!all_choose) {
        answer.choice = Choice();
    }
    return answer;
}

Answer ask_not(const Condition& part, const Question& question) {
    if (ask(part, question).holds) {
        return refused(Code::not_met_not);
    }
    Answer answer;
    answer.holds = true;
    return answer;
}

}  // namespace

Answer ask(const Condition& condition, const Question& question) {
    if (!condition.any.empty()) {
        return ask_any(condition.any, question);
    }
    if (!condition.none.empty()) {
        return ask_not(condition.none.front(), question);
    }
    if (const LeafRow* const row = row_of(condition)) {
        return row->ask(condition.leaf.value(), question);
    }
    return ask_all(condition.all, question);
}

bool holds(const Condition& condition, const Question& question) {
    return ask(condition, question).holds;
}

}  // namespace spaarpas::engine

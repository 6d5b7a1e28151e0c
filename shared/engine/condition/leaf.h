#pragma once

#include "base/contains.h"
#include "engine/condition/checks.h"
#include "engine/condition/table.h"
#include "engine/decide/needs.h"
#include "engine/explain/note.h"
#include "engine/program/check_only.h"
#include "engine/program/keys.h"

/// What the files of the leaves are written with.
namespace spaarpas::engine {

/// A list that says nothing when it is empty.
inline constexpr json::ListRule at_least_one{50, 1};

/// The fields of a leaf behind its row's pointer.
template <class T>
const T& as(const void* leaf) {
    return *static_cast<const T*>(leaf);
}

/// An answer that holds, or one with a step of the code, to which more may be added where it is
/// there.
inline Answer answer_of(const Question& question, bool holds, Code code) {
    Answer answer;
    answer.holds = holds;
    if (!holds || question.says_all) {
        note(answer.why_not, code, "");
    }
    return answer;
}

/// For a leaf that asks nothing of the member.
inline bool always_of_order(const void* /*leaf*/, const Question& /*question*/) {
    return true;
}

/// The step of an answer that says something; null where there is nothing to say.
inline TraceStep* step_of(Answer& answer) {
    return answer.why_not.empty() ? nullptr : &answer.why_not.back();
}

}  // namespace spaarpas::engine

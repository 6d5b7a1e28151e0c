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

inline Answer yes() {
    Answer answer;
    answer.holds = true;
    return answer;
}

/// An answer that holds, or one with a step of the code to which more may be added.
inline Answer answer_of(bool holds, Code code) {
    Answer answer;
    answer.holds = holds;
    if (!holds) {
        note(answer.why_not, code, "");
    }
    return answer;
}

}  // namespace spaarpas::engine

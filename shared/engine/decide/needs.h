#pragma once

#include <string>

#include "base/list.h"
#include "engine/program/program.h"
#include "engine/program/window.h"

namespace spaarpas::engine {

/// A figure that something asks, with the longest window of days in which it is asked.
///
/// *Units*: `days` is 0 where only `ever` or `now` is asked; a period counts as the most days that
/// it can have.
struct NeededFigure {
    std::string key;
    std::int64_t days = 0;
};

/// What the conditions, triggers and limits of a program can ask of a member, so that facts hold no
/// more. Worked out once for a program.
struct Needs {
    base::List<NeededFigure> figures;
    /// Kinds of events whose newest instant is asked.
    base::List<std::string> newest;
    /// Units whose balance is asked.
    base::List<std::string> balances;
    base::List<std::string> answers;
    base::List<std::string> consents;
    /// Segments by condition that a rule waits for.
    base::List<std::string> segments;
    bool joined_at = false;

    void figure(const std::string& key, const Window& window);
};

/// Adds to a list of needs what is not there yet.
void add_once(base::List<std::string>& list, const std::string& item);

Needs needs_of(const Program& program);
void add_needs(const Condition& condition, Needs& needs);

}  // namespace spaarpas::engine

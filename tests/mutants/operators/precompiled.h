#pragma once

// What most sources of the engine include: compiled once for the instrumented ones.

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/exact.h"
#include "base/list.h"
#include "engine/condition/question.h"
#include "engine/decide/decision.h"
#include "engine/explain/note.h"
#include "engine/program/checker.h"
#include "engine/program/program.h"
#include "engine/rules/round.h"
#include "json/fields.h"
#include "tests/mutants/operators/switch.h"

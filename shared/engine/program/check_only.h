#pragma once

#include "engine/program/checker.h"

/// A row's check. The widget checks no program: its rows have none, so that it does not link them.
#ifdef __EMSCRIPTEN__
#define SPAARPAS_CHECK(check) (static_cast<void>(check), nullptr)
#else
#define SPAARPAS_CHECK(check) check
#endif

#pragma once

#include "engine/program/program.h"
#include "json/value.h"

namespace spaarpas::engine {

/// As `load_program` of a text, for who has read the document already.
base::Result<Program> load_program(const json::Value& document);

}  // namespace spaarpas::engine

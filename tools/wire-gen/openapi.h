#pragma once

#include "tools/wire-gen/model.h"

namespace spaarpas::wire_gen {

/// docs/openapi.json (OpenAPI 3.1), from the messages and the table of routes.
GeneratedFile openapi_document(const Catalogue& catalogue);

}  // namespace spaarpas::wire_gen

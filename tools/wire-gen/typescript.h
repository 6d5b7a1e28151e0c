#pragma once

#include "tools/wire-gen/model.h"

namespace spaarpas::wire_gen {

/// web/generated/messages.ts: an interface for each message.
GeneratedFile typescript_messages(const Catalogue& catalogue);

/// web/generated/errors.ts: the stable codes of refusals and of mistakes in a body.
GeneratedFile typescript_errors();

/// web/generated/patch.ts: the operations of the patch stream.
GeneratedFile typescript_patch();

}  // namespace spaarpas::wire_gen

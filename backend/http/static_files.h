#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "backend/http/message.h"

namespace spaarpas::http {

/// A page file of `directory`, or nothing where there is none of that name. `name` is the path
/// behind `/v1/`.
///
/// *Shape*: a name with a hash in it (`texts.nl.3f9a1c2b.json`) never changes and is kept for a
/// year; the others for five minutes. Where the client takes it and a `.br` stands beside the file,
/// that is sent. Any page may read them: they are public.
std::optional<Reply> static_file(const std::string& directory,
                                 std::string_view name,
                                 const Request& request);

}  // namespace spaarpas::http

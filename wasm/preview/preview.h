#pragma once

#include <string>

namespace spaarpas::preview {

/// What an event would bring, such as the order of a cart, by the same rules as the backend books
/// it: three JSON texts in, one out.
///
/// *Shape*: `event` is an engine::Event; the answer an engine::Decision, or `{"code", "pointer"}`
/// of a refusal.
std::string preview(const std::string& program, const std::string& facts, const std::string& event);

}  // namespace spaarpas::preview

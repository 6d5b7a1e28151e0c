#pragma once

#include <string>

#include "json/value.h"

namespace spaarpas::test {

/// The JSON pointer of the first place where a document is not what a golden case expects, or
/// nothing.
///
/// *Shape*: the document may have members besides (explanations); a list has just the expected
/// entries, in any order. A member that is expected to be null is absent.
std::string mismatch(const json::Value& expected, const json::Value& actual);

}  // namespace spaarpas::test

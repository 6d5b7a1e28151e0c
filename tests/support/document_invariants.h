#pragma once

#include <string>
#include <string_view>

namespace spaarpas::test {

/// What must hold of any bytes that somebody sends, whether they are JSON, a message or neither:
/// what was read is written and read again the same; every refusal has a code and a JSON pointer;
/// there are never more problems than the reader's limit and one.
///
/// *Shape*: empty when all of it holds, else the first thing that does not.
std::string broken_invariant(std::string_view document);

}  // namespace spaarpas::test

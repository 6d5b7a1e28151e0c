#pragma once

#include <string>

namespace spaarpas::test {

/// The path of a file of this repository on the machine that runs the tests.
/// *Shape*: `path` is relative to the repository's root.
std::string in_repository(const std::string& path);

}  // namespace spaarpas::test

#include "tests/support/repository.h"

namespace spaarpas::test {

std::string in_repository(const std::string& path) {
    return std::string(SPAARPAS_SOURCE_DIR "/") + path;
}

}  // namespace spaarpas::test

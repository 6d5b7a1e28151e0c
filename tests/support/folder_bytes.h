#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "support/temporary_folder.h"

namespace spaarpas::test {

/// Everything that the folder holds, as bytes.
inline std::string bytes_in(const TemporaryFolder& folder) {
    std::string bytes;
    for (const auto& file : std::filesystem::directory_iterator(folder.path())) {
        std::ifstream stream(file.path(), std::ios::binary);
        bytes.append(std::istreambuf_iterator<char>(stream), {});
    }
    return bytes;
}

}  // namespace spaarpas::test

#include "backend/cli/hash_key.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "backend/cli/files.h"
#include "backend/service/hash.h"

namespace spaarpas::cli {

namespace {

constexpr std::size_t key_bytes = 32;

/// Made empty and closed to others before the secret is in it.
bool keep(const std::string& path, const std::string& key) {
    std::ofstream file(path, std::ios::binary);
    std::error_code error;
    std::filesystem::permissions(
        path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, error);
    file << key << '\n';
    file.close();
    return !error && file.good();
}

}  // namespace

std::optional<std::string> hash_key_of(const std::string& database, service::Random& random) {
    const char* const variable = std::getenv("SPAARPAS_HASH_KEY");
    if (variable != nullptr && *variable != '\0') {
        return std::string(variable);
    }
    const std::string path = database + ".key";
    if (auto kept = read_file(path)) {
        while (!kept->empty() && kept->back() == '\n') {
            kept->pop_back();
        }
        return kept->empty() ? std::nullopt : kept;
    }
    std::string key = service::to_hex(random.bytes(key_bytes));
    return keep(path, key) ? std::optional(std::move(key)) : std::nullopt;
}

}  // namespace spaarpas::cli

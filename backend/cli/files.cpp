#include "backend/cli/files.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace spaarpas::cli {

std::optional<std::string> read_file(const std::string& path) {
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        return std::nullopt;  // It opens, and throws where it is read.
    }
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return std::nullopt;
    }
    std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    return file.bad() ? std::nullopt : std::optional(std::move(text));
}

namespace {

void print_list(const std::string& path, const base::Problems& problems, const char* noun) {
    int number = 0;
    for (const auto& problem : problems) {
        const std::string where = problem.pointer.empty() ? "the whole file" : problem.pointer;
        std::fprintf(stderr, "%2d. %s: %s\n", ++number, where.c_str(), problem.code.c_str());
        if (!problem.found.empty()) {
            std::fprintf(stderr, "    found:    %s\n", problem.found.c_str());
        }
        if (!problem.expected.empty()) {
            std::fprintf(stderr, "    expected: %s\n", problem.expected.c_str());
        }
        if (!problem.mend.empty()) {
            std::fprintf(stderr, "    mend:     %s\n", problem.mend.c_str());
        }
    }
    std::fprintf(stderr,
                 "%s: %zu %s%s.\n",
                 path.c_str(),
                 problems.size(),
                 noun,
                 problems.size() == 1 ? "" : "s");
}

}  // namespace

void print_problems(const std::string& path, const base::Problems& problems) {
    if (!problems.empty()) {
        print_list(path, problems, "mistake");
    }
}

void print_warnings(const std::string& path, const base::Problems& warnings) {
    if (!warnings.empty()) {
        print_list(path, warnings, "warning");
    }
}

void print_error(const std::string& sentence) {
    std::fprintf(stderr, "spaarpas-server: %s\n", sentence.c_str());
}

}  // namespace spaarpas::cli

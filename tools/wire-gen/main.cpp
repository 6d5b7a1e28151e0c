#include <filesystem>
#include <fstream>
#include <iostream>

#include "tools/wire-gen/generate.h"

/// wire-gen FOLDER: writes the generated files into FOLDER, which is the repository to renew them
/// and another one to compare with.
int main(int argument_count, char** arguments) {
    if (argument_count != 2) {
        std::cerr << "usage: wire-gen FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder = arguments[1];
    for (const auto& file : spaarpas::wire_gen::generated_files()) {
        const std::filesystem::path path = folder / file.path;
        std::error_code error;
        std::filesystem::create_directories(path.parent_path(), error);
        std::ofstream out(path, std::ios::binary);
        out << file.text;
        out.close();
        if (error || !out) {
            std::cerr << "wire-gen: cannot write " << path.string() << '\n';
            return 1;
        }
        std::cout << file.path << '\n';
    }
    return 0;
}

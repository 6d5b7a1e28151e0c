#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "tests/scenarios/support/story.h"
#include "tests/support/repository.h"

namespace spaarpas::scenarios {

std::string example_text(const std::string& name) {
    std::ifstream file(test::in_repository("docs/examples/" + name + ".json"));
    return {std::istreambuf_iterator<char>(file), {}};
}

base::List<std::string> example_names() {
    std::vector<std::string> names;
    for (const auto& entry :
         std::filesystem::directory_iterator(test::in_repository("docs/examples"))) {
        if (entry.path().extension() == ".json") {
            names.push_back(entry.path().stem());
        }
    }
    std::sort(names.begin(), names.end());
    return {names.begin(), names.end()};
}

}  // namespace spaarpas::scenarios

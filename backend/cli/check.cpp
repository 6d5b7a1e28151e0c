#include <algorithm>
#include <cstdio>
#include <string>

#include "backend/cli/commands.h"
#include "backend/cli/files.h"
#include "backend/service/names/nfc.h"
#include "backend/service/programs/file.h"
#include "backend/service/zone.h"
#include "engine/program/program.h"
#include "json/value.h"

namespace spaarpas::cli {

namespace {

/// The zone that a file names, also where the rest of it has mistakes; empty where it names none.
std::string zone_named_in(const json::Value& document) {
    const json::Value* const zone = document.find("time_zone");
    return zone != nullptr && zone->kind == json::Kind::text ? zone->text : std::string();
}

/// Adds that no such zone exists, where nothing is said of it yet.
void check_zone(const std::string& zone, base::Problems& problems) {
    const bool is_told =
        std::any_of(problems.begin(), problems.end(), [](const base::Problem& problem) {
            return problem.pointer == "/time_zone";
        });
    if (!is_told && !zone.empty() && !service::zone_transitions(zone)) {
        problems.push_back({"time_zone_unknown",
                            "/time_zone",
                            zone,
                            "a zone of the IANA database",
                            "Write a name such as Europe/Amsterdam."});
    }
}

}  // namespace

int check(const std::string& program_path) {
    const auto text = read_file(program_path);
    if (!text) {
        print_error("cannot read " + program_path);
        return 2;
    }
    const auto program = service::read_program_file(*text);
    base::Problems problems = program ? base::Problems{} : program.problems();
    if (auto document = json::parse(*text)) {
        check_zone(zone_named_in(document.value()), problems);
        print_warnings(program_path, service::put_into_nfc(document.value()));
    }
    if (!problems.empty()) {
        print_problems(program_path, problems);
        return 1;
    }
    std::printf("%s: program %s, version %lld, is in order.\n",
                program_path.c_str(),
                program.value().id.c_str(),
                static_cast<long long>(program.value().version));
    return 0;
}

}  // namespace spaarpas::cli

#include <cstdio>

#include "backend/cli/commands.h"
#include "backend/cli/files.h"
#include "backend/service/names/nfc.h"
#include "backend/service/programs/file.h"
#include "backend/service/zone.h"
#include "engine/program/program.h"
#include "json/value.h"

namespace spaarpas::cli {

int check(const std::string& program_path) {
    const auto text = read_file(program_path);
    if (!text) {
        print_error("cannot read " + program_path);
        return 2;
    }
    if (auto document = json::parse(*text)) {
        print_warnings(program_path, service::put_into_nfc(document.value()));
    }
    const auto program = service::read_program_file(*text);
    base::Problems problems = program ? base::Problems{} : program.problems();
    if (program && !service::zone_transitions(program.value().time_zone)) {
        problems.push_back({"time_zone_unknown",
                            "/time_zone",
                            program.value().time_zone,
                            "a zone of the IANA database",
                            "Write a name such as Europe/Amsterdam."});
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

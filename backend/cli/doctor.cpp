#include <algorithm>
#include <cstdio>

#include "backend/cli/commands.h"
#include "backend/cli/files.h"
#include "backend/doctor/examine.h"

namespace spaarpas::cli {

namespace {

/// One line of a file, as the Cookie header has it.
std::string first_line(std::string text) {
    text.resize(std::min(text.find_first_of("\r\n"), text.size()));
    return text;
}

void print(const doctor::Finding& finding) {
    if (finding.mend.empty()) {
        std::printf("all is well with %s\n", finding.what.c_str());
    } else {
        std::printf("to mend in %s: %s\n", finding.what.c_str(), finding.mend.c_str());
    }
}

}  // namespace

int examine_page(const DoctorCommand& command) {
    doctor::Patient patient{command.page, {}, command.program};
    if (!command.cookie_file.empty()) {
        const auto cookie = read_file(command.cookie_file);
        if (!cookie) {
            print_error("cannot read " + command.cookie_file);
            return 2;
        }
        patient.cookie = first_line(*cookie);
    }
    const auto findings = doctor::examine(patient, doctor::fetch);
    std::for_each(findings.begin(), findings.end(), print);
    const bool is_well = std::all_of(
        findings.begin(), findings.end(), [](const auto& finding) { return finding.mend.empty(); });
    return is_well ? 0 : 1;
}

}  // namespace spaarpas::cli

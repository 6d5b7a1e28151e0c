#include "loyalty/program/check.h"

namespace spaarpas::loyalty {

json::Problems check_program(const Program& program) {
    json::Problems problems;
    if (!program.zone.empty()) {
        problems.push_back({"zone_given",
                            "/zone",
                            "clock changes",
                            "no such field",
                            "Leave it out: the server fills it in from time_zone"});
    }
    return problems;
}

}  // namespace spaarpas::loyalty

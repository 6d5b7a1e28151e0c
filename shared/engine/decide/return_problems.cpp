#include "engine/decide/return_problems.h"

namespace spaarpas::engine {

base::Problem unknown_line(const std::string& line, const std::string& at) {
    return {"unknown_line",
            at + "/line",
            line,
            "the id of a line of the order",
            "Send the line's id as it was in the order"};
}

base::Problem return_invalid(const std::string& at, std::int64_t found) {
    return {"refund_invalid",
            at,
            std::to_string(found),
            "1 or more",
            "Send what came back as a positive number"};
}

base::Problem return_exceeds(const std::string& at, std::int64_t found, std::int64_t left) {
    return {"refund_exceeds_order",
            at,
            std::to_string(found),
            "at most " + std::to_string(left),
            "What was returned before cannot be returned again"};
}

}  // namespace spaarpas::engine

#include "json/words.h"

namespace spaarpas::json {

const char* code_of(Fault fault) {
    switch (fault) {
        case Fault::missing_field:
            return "missing_field";
        case Fault::wrong_kind:
            return "wrong_kind";
        case Fault::out_of_range:
            return "out_of_range";
        case Fault::too_long:
            return "too_long";
        case Fault::too_short:
            return "too_short";
        case Fault::bad_form:
            return "bad_form";
        case Fault::not_one_of:
            return "not_one_of";
        case Fault::unknown_field:
            return "unknown_field";
        case Fault::missing_form:
            return "missing_form";
        case Fault::second_form:
            return "second_form";
        case Fault::too_many_problems:
            break;
    }
    return "too_many_problems";
}

#ifdef __EMSCRIPTEN__

base::Problem size_problem(std::size_t /*bytes*/, std::size_t /*max_bytes*/) {
    return {"json_size", "", "", "", ""};
}

base::Problem utf8_problem(std::string_view /*text*/, std::size_t /*offset*/) {
    return {"json_utf8", "", "", "", ""};
}

base::Problem syntax_problem(std::string_view /*text*/,
                             std::size_t /*position*/,
                             const std::string& /*token*/) {
    return {"json_syntax", "", "", "", ""};
}

base::Problem depth_problem(std::size_t /*max_depth*/) {
    return {"json_depth", "", "", "", ""};
}

base::Problem duplicate_name_problem(const std::string& /*name*/) {
    return {"json_duplicate_name", "", "", "", ""};
}

base::Problem field_problem(Fault fault,
                            std::string pointer,
                            const Value* /*found*/,
                            const Expectation& /*expected*/) {
    return {code_of(fault), std::move(pointer), "", "", ""};
}

base::Problem unknown_field_problem(std::string pointer,
                                    std::string_view /*name*/,
                                    const std::vector<const char*>& /*known*/) {
    return {code_of(Fault::unknown_field), std::move(pointer), "", "", ""};
}

base::Problem missing_form_problem(std::string pointer,
                                   const Value& /*found*/,
                                   FormNames /*names*/) {
    return {code_of(Fault::missing_form), std::move(pointer), "", "", ""};
}

base::Problem second_form_problem(std::string pointer,
                                  const char* /*name*/,
                                  const char* /*first*/) {
    return {code_of(Fault::second_form), std::move(pointer), "", "", ""};
}

base::Problem too_many_problems(std::size_t /*limit*/) {
    return {code_of(Fault::too_many_problems), "", "", "", ""};
}

#endif

}  // namespace spaarpas::json

#include "engine/decide/retained.h"

#include "base/contains.h"

namespace spaarpas::engine {

std::string retained_name(const Effect& issue) {
    return issue.cause + '/' + std::to_string(issue.place) + '/' + issue.subject;
}

bool is_retained(const Facts& facts, const Effect& issue) {
    return !facts.retained.empty() && base::contains(facts.retained, retained_name(issue));
}

}  // namespace spaarpas::engine

#include "backend/service/paths/in_flight.h"

namespace spaarpas::service {

namespace {

std::string name_of(const store::KeyScope& scope) {
    // A line feed is in no id, so that two scopes never give one name.
    const auto space = std::to_string(static_cast<int>(scope.space));
    return scope.program + '\n' + space + '\n' + scope.caller + '\n' + scope.key;
}

}  // namespace

InFlight::Claim::Claim(InFlight& keys, const store::KeyScope& scope)
    : keys_(keys), name_(name_of(scope)) {
    const std::lock_guard<std::mutex> lock(keys_.mutex_);
    held_ = keys_.names_.insert(name_).second;
}

InFlight::Claim::~Claim() {
    if (held_) {
        const std::lock_guard<std::mutex> lock(keys_.mutex_);
        keys_.names_.erase(name_);
    }
}

}  // namespace spaarpas::service

#include "engine/rules/on/about.h"

namespace spaarpas::engine::about {

const Subject& cast(const void* on) {
    return *static_cast<const Subject*>(on);
}

bool is_about(const void* on, const Event& event, const char* kind) {
    return event.kind == kind && event.subject == cast(on).id;
}

Asked asked(const void* /*on*/) {
    return Asked::event;
}

}  // namespace spaarpas::engine::about

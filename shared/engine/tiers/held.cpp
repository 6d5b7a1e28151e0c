#include "engine/tiers/held.h"

namespace spaarpas::engine {

namespace {

template <class Levels>
auto find_in(Levels& levels, std::string_view set) -> decltype(&levels[0]) {
    for (auto& held : levels) {
        if (held.set == set) {
            return &held;
        }
    }
    return nullptr;
}

}  // namespace

const HeldLevel* find_held(const Facts& facts, std::string_view set) {
    return find_in(facts.levels, set);
}

HeldLevel* find_held(Facts& facts, std::string_view set) {
    return find_in(facts.levels, set);
}

}  // namespace spaarpas::engine

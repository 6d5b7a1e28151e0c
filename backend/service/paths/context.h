#pragma once

#include <string>

#include "backend/service/clock.h"
#include "backend/service/random.h"
#include "backend/service/revisions.h"
#include "backend/store/store.h"

namespace spaarpas::service {

class InFlight;
class ProgramRegistry;

/// What every operation works with. `Service` owns or borrows it and outlives the areas.
///
/// *Shape*: `hash_key` is the secret under which a shop's id is hashed where it must not be kept
/// (paths/keyed_hash.h). It must stay the same for as long as the store is in use.
struct Context {
    store::Store& store;
    ProgramRegistry& programs;
    Clock& clock;
    Random& random;
    RevisionHub& revisions;
    InFlight& in_flight;
    std::string hash_key;
};

}  // namespace spaarpas::service

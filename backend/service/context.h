#pragma once

namespace spaarpas::store {
class Store;
}

namespace spaarpas::service {

class Clock;
class InFlight;
class ProgramRegistry;
class Random;
class RevisionHub;

/// What every operation works with. `Service` owns or borrows it and outlives the areas.
struct Context {
    store::Store& store;
    ProgramRegistry& programs;
    Clock& clock;
    Random& random;
    RevisionHub& revisions;
    InFlight& in_flight;
};

}  // namespace spaarpas::service

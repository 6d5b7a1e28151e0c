#pragma once

// What every site of instrumented sources asks (tests/mutants/operators): is it the mutant of this
// run? In a run that records, each also tells whether its mutant would have done anything else
// there.

#include <cstdint>

namespace spaarpas_mutants {

using Site = std::uint32_t;

/// The site that is another one in this run; 0 is none.
extern Site chosen;
extern bool records;

/// Remembers that a site was reached, and whether its mutant differs there.
void remember(Site site, bool differs);
/// Remembers that the operator does not fit the types of a site, so that there is no mutant.
void remember_unfit(Site site);

inline bool is_on(Site site, bool differs = true) {
    if (records) {
        remember(site, differs);
    }
    return chosen == site;
}

}  // namespace spaarpas_mutants

#include "engine/ledger/problems.h"

#include <string>

namespace spaarpas::engine {

base::Problem amount_invalid(std::int64_t amount, const char* expected) {
    return {"amount_invalid",
            "",
            std::to_string(amount),
            expected,
            "Send a whole number in that range"};
}

base::Problem not_enough_units(std::int64_t wanted, std::int64_t available) {
    return {"not_enough_units",
            "",
            std::to_string(available),
            "at least " + std::to_string(wanted) + " that are available",
            "Wait for what is pending, or take fewer"};
}

base::Problem unit_not_spendable(const std::string& unit) {
    return {"unit_not_spendable",
            "",
            unit,
            "a unit of the kind points, stamps or money",
            "A counter only counts: give the offer a price in another unit"};
}

base::Problem amount_overflow() {
    return {"amount_overflow",
            "",
            "a balance beyond 9007199254740991",
            "balances within it",
            "Check the amounts that were given to this member"};
}

base::Problem movement_unbalanced(const std::string& found) {
    return {"movement_unbalanced",
            "",
            found,
            "postings that add up to zero, and lots that add up to the balances",
            "The entry or the stored lots were altered: run verify-ledger"};
}

}  // namespace spaarpas::engine

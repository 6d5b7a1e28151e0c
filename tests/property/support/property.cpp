// The one file that includes rapidcheck, which takes its time to compile.
#include "tests/property/support/property.h"

#include <rapidcheck.h>

namespace spaarpas::test {

namespace {

/// Rolls low when rapidcheck looks for a smaller case. The size, which would keep the first cases
/// near zero, is left alone: what is rolled is as often a choice as a number.
class ShrinkingDice final : public Dice {
public:
    std::int64_t between(std::int64_t low, std::int64_t high) override {
        return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(low, high + 1));
    }
};

}  // namespace

bool always_holds(const char* promise, const Case& one_case) {
    return rc::check(promise, [&one_case] {
        ShrinkingDice dice;
        const std::string wrong = one_case(dice);
        if (!wrong.empty()) {
            RC_FAIL(wrong);
        }
    });
}

}  // namespace spaarpas::test

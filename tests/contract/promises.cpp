#include "contract/promises.h"

#include <doctest/doctest.h>

namespace spaarpas::test {

void check_promises(const Promises& promises,
                    const std::function<std::unique_ptr<StoreUnderTest>()>& make) {
    for (const Promise& promise : promises) {
        SUBCASE(promise.name) {
            promise.check(make()->store());
        }
    }
}

}  // namespace spaarpas::test

#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "backend/store/store.h"

/// What every store must do, table by table. Each implementation's test runs all of it on stores of
/// its own.
namespace spaarpas::test {

namespace store = spaarpas::store;

/// A sentence about a store, and the check of it on an empty one.
struct Promise {
    const char* name;
    void (*check)(store::Store& empty);
};

using Promises = std::vector<Promise>;

[[nodiscard]] Promises transaction_promises();
[[nodiscard]] Promises program_promises();
[[nodiscard]] Promises member_promises();
[[nodiscard]] Promises history_promises();
[[nodiscard]] Promises effect_promises();
[[nodiscard]] Promises waiting_promises();
[[nodiscard]] Promises holding_promises();
[[nodiscard]] Promises entry_promises();
[[nodiscard]] Promises root_promises();
[[nodiscard]] Promises total_promises();
[[nodiscard]] Promises limit_promises();
[[nodiscard]] Promises voucher_promises();
[[nodiscard]] Promises profile_promises();
[[nodiscard]] Promises notice_promises();
[[nodiscard]] Promises reply_promises();
[[nodiscard]] Promises token_promises();

/// An empty store of one implementation, which goes with the object.
class StoreUnderTest {
public:
    StoreUnderTest() = default;
    StoreUnderTest(const StoreUnderTest&) = delete;
    StoreUnderTest& operator=(const StoreUnderTest&) = delete;
    virtual ~StoreUnderTest() = default;
    [[nodiscard]] virtual store::Store& store() = 0;
};

/// Checks the promises, each on a store of its own and as a subcase.
void check_promises(const Promises& promises,
                    const std::function<std::unique_ptr<StoreUnderTest>()>& make);

}  // namespace spaarpas::test

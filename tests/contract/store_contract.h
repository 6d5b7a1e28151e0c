#pragma once

#include <functional>
#include <memory>

#include "backend/store/store.h"

namespace spaarpas::test {

/// An empty store of one implementation, which goes with the object.
class StoreUnderTest {
public:
    StoreUnderTest() = default;
    StoreUnderTest(const StoreUnderTest&) = delete;
    StoreUnderTest& operator=(const StoreUnderTest&) = delete;
    virtual ~StoreUnderTest() = default;
    [[nodiscard]] virtual store::Store& store() = 0;
};

/// What every store must do; each implementation's test calls it with a maker of empty stores.
void check_store_contract(const std::function<std::unique_ptr<StoreUnderTest>()>& make);

}  // namespace spaarpas::test

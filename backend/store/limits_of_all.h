#pragma once

#include <cstdint>
#include <string>

#include "backend/store/table.h"

namespace spaarpas::store {

/// A limit of all members at an instant.
///
/// *Shape*: `key` is that of `engine::limit_key`. What is used is kept by the start of a period, or
/// for a window of days by the start of a day. `window_start_ms` is the start of the oldest one
/// that counts: the same for a period.
struct LimitOfAll {
    std::string program;
    std::string key;
    std::int64_t period_start_ms = 0;
    std::int64_t window_start_ms = 0;
};

class LimitTable : public Table {
public:
    /// What is used within the window.
    [[nodiscard]] virtual std::int64_t used(const LimitOfAll& limit) = 0;

    /// Takes `amount` for the period, or gives it back where that is negative.
    ///
    /// *Errors*: false, and nothing changed, where more than `at_most` would be used within the
    /// window after taking, or less than nothing in the period after giving back.
    [[nodiscard]] virtual bool take(const LimitOfAll& limit,
                                    std::int64_t amount,
                                    std::int64_t at_most) = 0;
};

}  // namespace spaarpas::store

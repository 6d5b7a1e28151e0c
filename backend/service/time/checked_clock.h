#pragma once

#include <cstdint>
#include <functional>
#include <mutex>

#include "backend/service/clock.h"

namespace spaarpas::service {

/// The machine's clock, which is not believed where it jumps.
///
/// A wall clock that is wrong for a second would let everything expire, and stamp entries with a
/// day that has not come. So it is compared with a clock that only counts: where it moved by more
/// than two minutes against that one, time goes on from where it was, until the wall clock is back
/// or somebody confirms it.
///
/// It may be asked from several threads at once.
class CheckedClock : public Clock {
public:
    /// *Units*: milliseconds; of `steady_ms` only differences count.
    using Reading = std::function<std::int64_t()>;

    /// The system's clocks; the steady one counts while the machine sleeps, too.
    CheckedClock();
    CheckedClock(Reading wall_ms, Reading steady_ms);

    [[nodiscard]] std::int64_t now_ms() const override;
    /// How far the wall clock is ahead, or negative behind, of where it should be; 0 while it is
    /// believed.
    [[nodiscard]] std::int64_t jump_ms() const;
    /// Believes the wall clock as it is now.
    void confirm();

private:
    struct State {
        std::int64_t wall_ms = 0;
        std::int64_t steady_ms = 0;
        std::int64_t jump_ms = 0;
    };
    std::int64_t look() const;

    Reading wall_ms_;
    Reading steady_ms_;
    mutable std::mutex mutex_;
    mutable State state_;
};

}  // namespace spaarpas::service

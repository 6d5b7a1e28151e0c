#pragma once

#include <atomic>
#include <cstdint>

namespace spaarpas::service {

/// Where the backend takes the time from.
class Clock {
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    /// *Units*: UTC milliseconds.
    [[nodiscard]] virtual std::int64_t now_ms() const = 0;
};

/// The machine's clock, moved by an offset that is zero unless somebody moves it.
///
/// The demo's panel moves it; a server without `--demo` offers no way to.
class SystemClock : public Clock {
public:
    [[nodiscard]] std::int64_t now_ms() const override;
    [[nodiscard]] std::int64_t offset_ms() const { return offset_ms_.load(); }
    void move_to_offset_ms(std::int64_t offset_ms) { offset_ms_.store(offset_ms); }

private:
    std::atomic<std::int64_t> offset_ms_{0};
};

}  // namespace spaarpas::service

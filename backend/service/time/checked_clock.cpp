#include "backend/service/time/checked_clock.h"

#include <chrono>
#include <ctime>
#include <string>
#include <utility>

#include "backend/service/log.h"

namespace spaarpas::service {

namespace {

constexpr std::int64_t believed_ms = 120000;
constexpr std::int64_t ms_per_s = 1000;
constexpr std::int64_t ns_per_ms = 1000000;

std::int64_t system_wall_ms() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

std::int64_t system_steady_ms() {
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return std::int64_t{now.tv_sec} * ms_per_s + std::int64_t{now.tv_nsec} / ns_per_ms;
}

bool is_believed(std::int64_t jump_ms) {
    return jump_ms >= -believed_ms && jump_ms <= believed_ms;
}

}  // namespace

CheckedClock::CheckedClock() : CheckedClock(system_wall_ms, system_steady_ms) {}

CheckedClock::CheckedClock(Reading wall_ms, Reading steady_ms)
    : wall_ms_(std::move(wall_ms)), steady_ms_(std::move(steady_ms)) {
    state_ = {wall_ms_(), steady_ms_(), 0};
}

/// Under the lock.
std::int64_t CheckedClock::look() const {
    const std::int64_t wall_ms = wall_ms_();
    const std::int64_t steady_ms = steady_ms_();
    const std::int64_t expected_ms = state_.wall_ms + (steady_ms - state_.steady_ms);
    const std::int64_t jump_ms = wall_ms - expected_ms;
    if (is_believed(jump_ms)) {
        // What is adjusted little by little is followed.
        state_ = {wall_ms, steady_ms, 0};
        return wall_ms;
    }
    if (state_.jump_ms == 0) {
        log_error("time", "the clock jumped by " + std::to_string(jump_ms) + " ms");
    }
    state_.jump_ms = jump_ms;
    return expected_ms;
}

std::int64_t CheckedClock::now_ms() const {
    const std::lock_guard lock(mutex_);
    return look();
}

std::int64_t CheckedClock::jump_ms() const {
    const std::lock_guard lock(mutex_);
    look();
    return state_.jump_ms;
}

void CheckedClock::confirm() {
    const std::lock_guard lock(mutex_);
    state_ = {wall_ms_(), steady_ms_(), 0};
}

}  // namespace spaarpas::service

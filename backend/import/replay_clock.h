#pragma once

#include <atomic>

#include "backend/service/clock.h"

namespace spaarpas::import {

/// The time of the events that are being replayed, so that points become available and expire as
/// they would have then.
class ReplayClock : public service::Clock {
public:
    [[nodiscard]] std::int64_t now_ms() const override { return now_ms_; }
    void set_ms(std::int64_t now_ms) { now_ms_ = now_ms; }

private:
    std::atomic<std::int64_t> now_ms_{0};
};

}  // namespace spaarpas::import

#include "backend/http/rate_limit.h"

#include <algorithm>

namespace spaarpas::http {

namespace {

constexpr std::int64_t minute_ms = 60'000;
/// What one request takes: a bucket of `per_minute` requests is then filled in a minute by
/// `per_minute` a millisecond.
constexpr std::int64_t request_level = minute_ms;

}  // namespace

RateLimiter::RateLimiter(std::int64_t per_minute, std::size_t most_callers)
    : per_minute_(std::max<std::int64_t>(per_minute, 1)),
      most_callers_(std::max<std::size_t>(most_callers, 1)) {}

std::int64_t RateLimiter::wait_ms(const std::string& caller, std::int64_t now_ms) {
    const std::lock_guard<std::mutex> lock(mutex_);
    Bucket& bucket = bucket_of(caller, now_ms);
    const std::int64_t passed_ms = std::clamp<std::int64_t>(now_ms - bucket.at_ms, 0, minute_ms);
    bucket.level = std::min(bucket.level + passed_ms * per_minute_, per_minute_ * request_level);
    bucket.at_ms = now_ms;
    if (bucket.level >= request_level) {
        bucket.level -= request_level;
        return 0;
    }
    const std::int64_t missing = request_level - bucket.level;
    return (missing + per_minute_ - 1) / per_minute_;
}

std::size_t RateLimiter::callers() const {
    const std::lock_guard<std::mutex> lock(mutex_);
    return buckets_.size();
}

RateLimiter::Bucket& RateLimiter::bucket_of(const std::string& caller, std::int64_t now_ms) {
    const auto known = found_.find(caller);
    if (known != found_.end()) {
        buckets_.splice(buckets_.begin(), buckets_, known->second);
        return buckets_.front();
    }
    if (buckets_.size() >= most_callers_) {
        found_.erase(buckets_.back().caller);
        buckets_.pop_back();
    }
    buckets_.push_front({caller, per_minute_ * request_level, now_ms});
    found_.emplace(buckets_.front().caller, buckets_.begin());
    return buckets_.front();
}

}  // namespace spaarpas::http

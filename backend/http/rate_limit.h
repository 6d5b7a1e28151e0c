#pragma once

#include <cstdint>
#include <list>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace spaarpas::http {

/// A bucket for each caller, which holds a minute's requests and fills evenly.
///
/// *Shape*: may be used from several threads. It remembers `most_callers` at most, and forgets the
/// one that was away longest, whose bucket is then full again: so it needs little memory whoever
/// calls.
class RateLimiter {
public:
    RateLimiter(std::int64_t per_minute, std::size_t most_callers);

    /// Takes one request out of the caller's bucket; 0, or where it is empty the time after which
    /// there is one again.
    ///
    /// *Units*: milliseconds of a clock that never goes back.
    [[nodiscard]] std::int64_t wait_ms(const std::string& caller, std::int64_t now_ms);

    [[nodiscard]] std::size_t callers() const;

private:
    struct Bucket {
        std::string caller;
        /// In sixty-thousandths of a request, so that each millisecond adds a whole number.
        std::int64_t level = 0;
        std::int64_t at_ms = 0;
    };

    Bucket& bucket_of(const std::string& caller, std::int64_t now_ms);

    const std::int64_t per_minute_;
    const std::size_t most_callers_;
    mutable std::mutex mutex_;
    /// The caller that came last is the first.
    std::list<Bucket> buckets_;
    /// The names are those in the buckets.
    std::unordered_map<std::string_view, std::list<Bucket>::iterator> found_;
};

}  // namespace spaarpas::http

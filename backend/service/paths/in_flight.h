#pragma once

#include <mutex>
#include <set>
#include <string>

#include "backend/store/replies.h"

namespace spaarpas::service {

/// The idempotency keys of the requests that are being carried out just now.
class InFlight {
public:
    /// Holds a key until it goes out of scope.
    class Claim {
    public:
        Claim(InFlight& keys, const store::KeyScope& scope);
        Claim(const Claim&) = delete;
        Claim& operator=(const Claim&) = delete;
        ~Claim();
        /// False where another request holds the key.
        [[nodiscard]] bool held() const { return held_; }

    private:
        InFlight& keys_;
        std::string name_;
        bool held_ = false;
    };

private:
    std::mutex mutex_;
    std::set<std::string> names_;
};

}  // namespace spaarpas::service

#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace spaarpas::import::online_retail {

/// A part of a purchase that a cancellation takes back.
struct Reversal {
    std::string order_id;
    std::int64_t amount_minor = 0;
};

/// What a cancellation comes to: the purchases that it reverses, and what is left over of it.
struct Cancellation {
    std::vector<Reversal> reversals;
    std::int64_t left_over_minor = 0;
};

/// What each customer has bought and not had reversed yet. A cancellation of the file does not name
/// its purchase, so it takes the newest first.
class Purchases {
public:
    void add(const std::string& customer, const std::string& order_id, std::int64_t amount_minor);
    Cancellation cancel(const std::string& customer, std::int64_t amount_minor);

private:
    std::unordered_map<std::string, std::vector<Reversal>> open_;
};

}  // namespace spaarpas::import::online_retail

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace spaarpas::view {

enum class Section { overview, rewards, activity };

/// Points that have just arrived: the balance counts up from `from_points` until `until_ms`.
struct Arrival {
    std::int64_t from_points = 0;
    std::int64_t points = 0;
    std::int64_t until_ms = 0;
};

/// What the shopper has opened, chosen and typed; nothing of it comes from the backend.
///
/// *Shape*: `confirming` is the reward whose confirmation is shown; `shown_voucher` the code of the
/// voucher that a redemption has just given; `copied` the code that was copied last. `announcement`
/// is what the live regions say.
struct Ui {
    bool panel_open = false;
    Section section = Section::overview;
    std::string confirming;
    std::string shown_voucher;
    std::string copying;
    std::string copied;
    std::vector<std::string> explained;
    std::vector<std::string> dismissed;
    std::vector<std::string> chosen_options;
    std::string typed_answer;
    std::string thanked_prompt;
    std::int64_t thanked_points = 0;
    std::optional<Arrival> arrival;
    std::string announcement;
};

}  // namespace spaarpas::view

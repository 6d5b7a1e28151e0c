#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/array.h"
#include "base/list.h"

namespace spaarpas::view {

enum class Section { overview, rewards, activity, data };

/// Units that have just arrived: the balance counts up from `from_amount` between `at_ms` and
/// `counted_at_ms`, and what came is shown beside it until `until_ms`.
struct Arrival {
    std::string unit;
    std::int64_t from_amount = 0;
    std::int64_t amount = 0;
    std::int64_t at_ms = 0;
    std::int64_t counted_at_ms = 0;
    std::int64_t until_ms = 0;
};

/// What the live regions say: something that happened without the shopper looking there.
enum class News {
    none,
    units_arrived,
    units_left,
    redeemed,
    undone,
    answered,
    joined,
    withdrawn,
    downloaded,
    erased,
    copied,
    copy_failed
};

/// *Shape*: `amount` of `unit` came or went, or is what an answer brought; `subject` is the offer
/// that was redeemed, or of which that was undone.
struct Announcement {
    News news = News::none;
    std::string unit;
    std::int64_t amount = 0;
    std::string subject;
};

/// What came of working the member's own history out again.
///
/// *Shape*: so many `entries` were looked at. Where it is not `sound`, the last of these does not
/// fit; none where it could not be looked at.
struct Check {
    std::int64_t entries = 0;
    bool sound = false;
};

/// What a scanner reads, as the path of an SVG over so many modules. Empty where it could not be
/// drawn.
struct Drawing {
    std::string path;
    std::int64_t width = 0;
};

/// A code that is shown for a scanner: that of a voucher, or the member's own number.
///
/// *Shape*: `square` and `bars` say the same; they come once they are `drawn`.
struct Scan {
    std::string text;
    bool drawn = false;
    Drawing square;
    Drawing bars;
};

/// What the shopper has opened, chosen and typed; nothing of it comes from the backend.
///
/// *Shape*: `reach` is the one that offers are shown of, or empty for all; `confirming` is the
/// offer whose confirmation is shown; `new_voucher` the code that a redemption has just given;
/// `copied` the code that was copied last, `copying` the one that is on its way to the clipboard.
/// `explained` are the entries whose "why?" is unfolded; `explained_earn` the roots whose preview
/// is. `erasing` is set while the shopper is asked whether to erase; `check` is the last that was
/// done.
struct Ui {
    bool panel_open = false;
    Section section = Section::overview;
    std::string reach;
    std::string confirming;
    std::string new_voucher;
    std::string copying;
    std::string copied;
    base::List<std::string> explained;
    base::Array<std::uint32_t> explained_earn;
    base::List<std::string> dismissed;
    base::List<std::string> chosen_options;
    std::string typed_answer;
    bool erasing = false;
    std::optional<Check> check;
    std::optional<Scan> scan;
    std::optional<Arrival> arrival;
    Announcement announcement;
};

}  // namespace spaarpas::view

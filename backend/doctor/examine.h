#pragma once

#include <string>
#include <vector>

#include "backend/doctor/fetch.h"

namespace spaarpas::doctor {

/// A page to look at.
///
/// *Shape*: `address` absolute. `cookie` is what a signed-in shopper's browser sends, empty for a
/// guest; it goes to the page's own origin alone. `program` counts where no tag names one.
struct Patient {
    std::string address;
    std::string cookie;
    std::string program;
};

/// What was looked at, and what is wrong with it, with the mend; empty where nothing is.
struct Finding {
    std::string what;
    std::string mend;
};

/// Looks at a page from outside: the page, its tag, its policy, the server that it names and its
/// token page, in this order. What cannot be looked at because of what came before is left out.
///
/// *Shape*: one finding for each that was looked at; none of them repeats a token or a cookie.
[[nodiscard]] std::vector<Finding> examine(const Patient& patient, const Fetch& ask);

}  // namespace spaarpas::doctor

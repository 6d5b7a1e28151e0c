#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace spaarpas::doctor {

/// A request as a browser in the page would send it.
///
/// *Shape*: an absolute http or https address; headers as they are written. What a header says is
/// secret (a cookie, a token), and is never printed.
struct Question {
    std::string address;
    std::vector<std::pair<std::string, std::string>> headers;
};

/// What came back of it.
///
/// *Shape*: `address` is where the last redirect led; names of headers are in small letters, one
/// may be there several times. *Units*: `status` 0 where there was no answer.
/// *Errors*: `failure` says then in English why, for people.
struct Answer {
    int status = 0;
    std::string address;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    std::string failure;

    /// The first header of that name; empty where there is none.
    [[nodiscard]] std::string_view header(std::string_view name) const;
};

/// That an address did not answer as it should, and how it answered, for people.
[[nodiscard]] std::string told(const std::string& address, const Answer& answer);

using Fetch = std::function<Answer(const Question&)>;

/// Asks over the network: http and https alone, five redirects, 10 s and 8 MB at the most.
Answer fetch(const Question& question);

}  // namespace spaarpas::doctor

// The engine natively, for engine.mjs to measure. It is told what to do a line at a time, and
// answers each with a line:
//
//     till {"program": .., "facts": .., "event": ..}     takes it
//     decide N          decides so often: nanoseconds, points
//     program {..}      takes it, without members
//     member {"events": [..]}     one more member's past
//     replay N          works out members' pasts, one after the other, until it was N events:
//     nanoseconds, points replay-long N     the same of one member to whom all of it happened
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <iostream>
#include <string>
#include <utility>

#include "engine/decide/standing.h"
#include "json/message.h"
#include "tests/bench/engine/till.h"

namespace spaarpas::bench {

namespace {

struct Past {
    static constexpr const char* type_name = "Past";
    base::List<engine::Event> events;
};

void visit_fields(json::Fields& fields, Past& past) {
    fields.list({"events"}, past.events);
}

struct Shop {
    Till till;
    engine::Program program;
    base::List<Past> members;
};

template <typename Message>
std::string take(const std::string& text, Message& message) {
    base::Result<Message> read = json::read_message<Message>(text, json::UnknownFields::refused);
    if (!read) {
        const base::Problem& problem = read.problems().front();
        return problem.pointer + ": " + problem.code;
    }
    message = std::move(read).value();
    return "ok";
}

std::int64_t points_of(const engine::Standing& standing) {
    std::int64_t points = 0;
    for (const auto* const decisions : {&standing.decisions, &standing.by_time}) {
        for (const engine::Decision& decision : *decisions) {
            points += engine::given(decision, "points");
        }
    }
    return points;
}

/// Works pasts out until it was so many events, and says what they gave; -1 where one is refused.
std::int64_t replay(const engine::Program& program,
                    const base::List<Past>& pasts,
                    std::int64_t events) {
    const engine::Versions versions{&program};
    std::int64_t points = 0;
    for (std::size_t at = 0; events > 0 && !pasts.empty(); ++at) {
        const Past& past = pasts[at % pasts.size()];
        const auto standing = engine::stand(versions, past.events, past.events.back().at_ms);
        if (!standing.ok()) {
            return -1;
        }
        points += points_of(standing.value());
        events -= static_cast<std::int64_t>(past.events.size());
    }
    return points;
}

base::List<Past> all_in_one(const base::List<Past>& pasts) {
    Past one;
    std::int64_t newest_ms = 0;
    for (const Past& past : pasts) {
        for (const engine::Event& event : past.events) {
            one.events.push_back(event);
            newest_ms = std::max(newest_ms, event.at_ms);
        }
    }
    // The last one says until when the past is worked out.
    one.events.back().at_ms = newest_ms;
    return {one};
}

template <typename Work>
std::string timed(const Work& work) {
    const auto started = std::chrono::steady_clock::now();
    const std::int64_t points = work();
    const auto taken = std::chrono::steady_clock::now() - started;
    const auto taken_ns = std::chrono::duration_cast<std::chrono::nanoseconds>(taken).count();
    return std::to_string(taken_ns) + ' ' + std::to_string(points);
}

std::string take_member(const std::string& text, Shop& shop) {
    return take(text, shop.members.emplace_back());
}

std::string answer(const std::string& line, Shop& shop) {
    const std::size_t blank = line.find(' ');
    const std::string word = line.substr(0, blank);
    const std::string rest = line.substr(blank + 1);
    if (word == "till") {
        return take(rest, shop.till);
    }
    if (word == "program") {
        shop.members.clear();
        return take(rest, shop.program);
    }
    if (word == "member") {
        return take_member(rest, shop);
    }
    const std::int64_t number = std::stoll(rest);
    if (word == "decide") {
        return timed([&] { return decide_often(shop.till, number); });
    }
    const base::List<Past> pasts =
        word == "replay-long" ? all_in_one(shop.members) : base::List<Past>();
    return timed(
        [&] { return replay(shop.program, pasts.empty() ? shop.members : pasts, number); });
}

}  // namespace

}  // namespace spaarpas::bench

int main() {
    spaarpas::bench::Shop shop;
    std::string line;
    while (std::getline(std::cin, line)) {
        std::cout << spaarpas::bench::answer(line, shop) << std::endl;
    }
}

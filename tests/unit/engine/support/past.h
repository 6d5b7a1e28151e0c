#pragma once

#include <string>
#include <string_view>

#include "engine/decide/standing.h"
#include "engine/program/program.h"

/// A member's past, told by a test.
namespace spaarpas::engine::test {

/// A program in euros, in Amsterdam, in one language, with these lists: `"units": [..], "rules":
/// [..]`. One that the check refuses fails the test.
Program program_with(std::string_view lists);

/// An instant, as a clock in Amsterdam shows it: `2026-03-04T12:00`.
std::int64_t local(std::string_view text);

/// What happened to one member of a program, in the order in which it became known.
class Past {
public:
    explicit Past(std::string_view lists) : program_(program_with(lists)) {}
    // The versions point to the program.
    Past(const Past&) = delete;
    Past& operator=(const Past&) = delete;

    Event& happens(const std::string& id, const std::string& kind, std::string_view when);
    /// An order of one piece at that price.
    Event& order(const std::string& id, std::string_view when, std::int64_t minor);
    Event& event(std::string_view id);
    Cart& cart(std::string_view id) { return *event(id).cart; }
    /// All that is left of an order comes back.
    void refund(std::string_view order, std::string_view when);

    /// Where the member stands then; a past that is refused fails the test.
    [[nodiscard]] Standing stand(std::string_view when) const;
    [[nodiscard]] Versions versions() const { return {&program_}; }
    [[nodiscard]] const Program& program() const { return program_; }
    [[nodiscard]] base::List<Event>& events() { return events_; }

private:
    Program program_;
    base::List<Event> events_;
};

/// All that a standing comes to, in the order of events, what time brought last.
base::List<Effect> effects_of(const Standing& standing);

/// What a standing gives of a unit, time included.
std::int64_t given(const Standing& standing, std::string_view unit);

/// The figure of a unit for ever, 0 where there is none.
std::int64_t figure(const Standing& standing, std::string_view unit);

/// The levels that a member holds: `gold until 2027-01-01T00:00`, as a clock in Amsterdam shows it.
std::string levels(const Facts& facts);

/// What a member's entries recorded, net, as the server keeps it.
class Books {
public:
    /// Books what a standing asks for, and says what that was: `a points +5, b points -3`.
    std::string book(const Standing& standing);
    [[nodiscard]] std::int64_t net(std::string_view cause, std::string_view subject) const;
    /// What was booked of a unit by all causes together.
    [[nodiscard]] std::int64_t sum(std::string_view subject) const;
    [[nodiscard]] const base::List<Effect>& booked() const { return booked_; }
    /// A voucher that was used cannot be taken back.
    void use(const std::string& cause) { used_.push_back(cause); }

private:
    void add(const Effect& change);

    base::List<Effect> booked_;
    base::List<std::string> used_;
};

}  // namespace spaarpas::engine::test

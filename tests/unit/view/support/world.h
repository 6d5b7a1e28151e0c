#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "view/state/state.h"
#include "view/update/action.h"
#include "view/update/effects.h"

namespace spaarpas::view::testing {

/// 21 November 2026, 12:00 in Amsterdam.
inline constexpr std::int64_t noon_ms = 1795258800000;
inline constexpr std::int64_t day_ms = 86400000;

/// A small coffee program: beans for euros, three levels by spend, offers, milestones, a question.
engine::Program coffee_program(const std::string& locale = "nl");

/// A member with 620 beans, Silver, one offer within reach.
wire::Wallet regular_wallet();

/// A state in which everything is there and the member's wallet is in sight.
State wallet_state(const std::string& locale = "nl");

/// A widget that has just been started, and what it was told to do.
class World {
public:
    explicit World(const std::string& locale = "nl");

    Effects act(ActionBody body);
    Effects later(std::int64_t passed_ms, ActionBody body = Tick{});

    /// Answers the newest request for a path that begins with `path`.
    Effects answer(const std::string& path, const std::string& body, int status = 200);
    Effects fail(const std::string& path, NetworkError error);
    Effects refuse(const std::string& path, int status, const std::string& code);

    /// Answers what the backend was asked last of carts and offers, by the facts that it has.
    Effects answer_previews();

    /// Answers what was asked of the rules in the page last, by the texts that go to their module.
    Effects answer_preview();

    /// Signs the regular member in, with the wallet element in sight.
    void sign_in();

    [[nodiscard]] State& state() { return state_; }
    /// The requests since the start, newest last.
    [[nodiscard]] const base::List<Request>& requests() const { return requests_; }
    /// How many requests for a path that begins with `path` were made.
    [[nodiscard]] std::size_t count(const std::string& path) const;
    [[nodiscard]] const Request& newest(const std::string& path) const;
    /// What the backend was asked of carts and offers since the start, newest last.
    [[nodiscard]] std::vector<Request> asked() const;
    /// What was asked of the rules in the page since the start, newest last.
    [[nodiscard]] const base::List<PreviewRequest>& previews() const { return previews_; }

private:
    Effects take(Effects effects);

    State state_;
    std::int64_t now_ms_ = noon_ms;
    base::List<Request> requests_;
    base::List<PreviewRequest> previews_;
};

/// The names of the events for the shop, in order.
std::vector<std::string> names_of(const Effects& effects);
std::string detail_of(const Effects& effects, const std::string& name);

std::string program_json(const engine::Program& program);
std::string wallet_json(const wire::Wallet& wallet);

}  // namespace spaarpas::view::testing

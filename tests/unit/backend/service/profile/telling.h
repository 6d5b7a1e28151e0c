#pragma once

#include <string>

#include "backend/service/profile/answers.h"
#include "backend/service/profile/service.h"
#include "backend/service/wallet/service.h"
#include "unit/backend/service/support/world.h"

namespace spaarpas::test {

/// A question that pays fifteen points, and one that asks for orders first.
inline std::string asking(const std::string& more_of_roast = "") {
    return earning(R"({"id": "told", "name": {"nl": "Antwoord"}, "on": {"answered": "roast"},
        "do": [{"give": {"unit": "points", "amount": 15}}]},
        {"id": "dark", "name": {"nl": "Donker"}, "on": "order", "if": {"answer": "roast", "is": ["dark"]},
        "do": [{"give": {"unit": "points", "amount": 1}}]})",
                   R"("prompts": [{"id": "roast", "kind": "choice", "question": {"nl": "Welke?"},
        "purpose": {"nl": "Advies"}, "legal_basis": "consent", "options": [
            {"id": "dark", "label": {"nl": "Donker"}}, {"id": "light", "label": {"nl": "Licht"}}])" +
                       more_of_roast + R"(},
        {"id": "cups", "kind": "text", "question": {"nl": "Hoeveel?"}, "purpose": {"nl": "Advies"},
         "legal_basis": "contract", "if": {"unit": "orders", "over": "ever", "at_least": 1}}])");
}

/// A member who answers and allows.
struct Telling {
    World world;

    explicit Telling(const std::string& lists = asking()) : world(lists) { world.join("anna"); }

    [[nodiscard]] service::ProfileService profile() {
        return service::ProfileService(world.context());
    }
    [[nodiscard]] wire::Wallet wallet() {
        auto shown = service::WalletService(world.context()).wallet(World::shopper("anna"));
        REQUIRE(shown.ok());
        return shown.value();
    }
    /// What answering brings of points, or the code of the refusal.
    std::string answer(const wire::AnswerRequest& request) {
        const auto reply = profile().answer(World::shopper("anna"), world.key(), request);
        if (!reply) {
            return wire::name_of(reply.refusal().code);
        }
        return reply.value().amounts.empty() ? "0"
                                             : std::to_string(reply.value().amounts[0].amount);
    }
    std::string answer(const std::string& prompt, const std::string& option) {
        return answer({prompt, {option}, "", false});
    }
    std::string consent(const std::string& purpose, bool given) {
        const auto reply = profile().consent(World::shopper("anna"), world.key(), {purpose, given});
        return reply ? "" : wire::name_of(reply.refusal().code);
    }
    std::string order(const std::string& id) {
        world.clock.advance_days(1);
        return world.posted(World::order(id, "anna", 2000, world.clock.now_ms()));
    }
    std::size_t answers() {
        std::size_t count = 0;
        world.look("anna", [&count](service::Account& account) {
            count = service::stored_answers(account).size();
        });
        return count;
    }
};

}  // namespace spaarpas::test

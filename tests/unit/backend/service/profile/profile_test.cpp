#include "backend/service/profile/answers.h"
#include "backend/service/profile/keep.h"
#include "backend/service/profile/service.h"
#include "backend/service/wallet/service.h"
#include "json/message.h"
#include "unit/backend/service/profile/telling.h"
#include "wire/fields.h"

using namespace spaarpas::test;  // NOLINT(google-build-using-namespace): a test speaks of
                                 // shops

TEST_CASE("answers: an answer is kept, paid by its rule, and known to conditions") {
    Telling anna;
    const wire::Wallet asked = anna.wallet();
    CHECK(asked.prompt == "roast");
    REQUIRE(asked.prompt_brings.size() == 1);
    CHECK(asked.prompt_brings[0].amount == 15);
    CHECK_FALSE(asked.prompt_at_most);
    CHECK(anna.order("o1") == "points +20");
    anna.world.clock.advance_days(1);
    CHECK(anna.answer("roast", "dark") == "15");
    CHECK(anna.answers() == 1);
    CHECK(anna.wallet().consents.size() == 1);
    REQUIRE(anna.wallet().consents_given.size() == 1);
    CHECK(anna.wallet().consents_given[0].purpose == "roast");
    CHECK(anna.wallet().consents_given[0].at_ms == anna.world.clock.now_ms());
    CHECK(anna.order("o2") == "points +21");
    CHECK(anna.answer("roast", "light") == "answer_known");
    CHECK(anna.world.differences().empty());
}

TEST_CASE("answers: what does not fit the question is refused, and brings nothing") {
    Telling anna;
    CHECK(anna.answer("roast", "blue") == "answer_invalid");
    CHECK(anna.answer({"roast", {}, "dark", false}) == "answer_invalid");
    CHECK(anna.answer({"roast", {"dark", "light"}, "", false}) == "answer_invalid");
    CHECK(anna.answer({"roast", {"dark", "dark"}, "", false}) == "answer_invalid");
    CHECK(anna.answer({"roast", {}, "", false}) == "answer_invalid");
    CHECK(anna.answer({"roast", {"dark"}, "", true}) == "answer_invalid");
    CHECK(anna.answer("grind", "fine") == "prompt_unknown");
    CHECK(anna.world.balances("anna").empty());
}

TEST_CASE("answers: on a scale one of its options is an answer, and two are none") {
    Telling telling(
        asking(R"(}, {"id": "dark-or-light", "kind": "scale", "question": {"nl": "Hoe?"},
        "purpose": {"nl": "Advies"}, "legal_basis": "contract", "options": [
            {"id": "dark", "label": {"nl": "Donker"}, "image": "/donker.png"},
            {"id": "light", "label": {"nl": "Licht"}}])"));
    CHECK(telling.answer({"dark-or-light", {"dark", "light"}, "", false}) == "answer_invalid");
    CHECK(telling.answer({"dark-or-light", {}, "dark", false}) == "answer_invalid");
    CHECK(telling.answer("dark-or-light", "light") == "0");
}

TEST_CASE("answers: B3, a question whose condition does not hold takes no answer") {
    Telling anna;
    CHECK(anna.answer({"cups", {}, "three", false}) == "prompt_not_due");
    anna.order("o1");
    CHECK(anna.answer({"cups", {}, "three", false}) == "0");
}

TEST_CASE("answers: W2, a text is as long as the field in the page, in characters of any length") {
    const auto euros = [](int count) {
        std::string text;
        for (int index = 0; index < count; ++index) {
            text += "€";
        }
        return text;
    };
    Telling anna;
    anna.order("o1");
    CHECK(anna.answer({"cups", {}, euros(201), false}) == "answer_invalid");
    CHECK(anna.answer({"cups", {}, euros(200), false}) == "0");
    const wire::AnswerRequest widest{"cups", {}, euros(200), false};
    namespace json = spaarpas::json;
    const std::string sent = json::write_message(widest);
    CHECK(json::read_message<wire::AnswerRequest>(sent, json::UnknownFields::refused).ok());
    CHECK(anna.order("o2") == "points +20");
    CHECK(anna.world.differences().empty());
}

TEST_CASE("answers: withdrawing takes the answer, not what it brought, and nobody is paid twice") {
    Telling anna;
    anna.answer("roast", "light");
    CHECK(anna.consent("roast", false).empty());
    CHECK(anna.answers() == 0);
    CHECK(anna.wallet().consents.empty());
    CHECK(anna.wallet().facts.answers.empty());
    CHECK(anna.wallet().prompt.empty());
    CHECK(anna.world.balances("anna") == "points 15");
    CHECK(anna.order("o1") == "points +20");
    anna.world.look("anna", [](service::Account& account) {
        for (const auto& record :
             account.session().tables().history().page(account.key(), {}, 100)) {
            CHECK(record.event.names.empty());
        }
    });
    CHECK(anna.answer("roast", "light") == "0");
    CHECK(anna.answers() == 1);
    CHECK(anna.world.balances("anna") == "points 35");
    CHECK(anna.world.differences().empty());
}

TEST_CASE("answers: what an order earned by an answer stays when the answer is withdrawn") {
    Telling anna;
    anna.answer("roast", "dark");
    CHECK(anna.order("o1") == "points +21");
    anna.world.clock.advance_days(1);
    CHECK(anna.consent("roast", false).empty());
    CHECK(anna.world.balances("anna") == "points 36");
    CHECK(anna.answers() == 0);
    CHECK(anna.wallet().facts.answers.empty());
    CHECK(anna.order("o2") == "points +20");
    // What arrives late, of the time in which the answer stood, finds it there.
    const std::int64_t late_ms = anna.world.clock.now_ms() - std::int64_t{2} * 86400000 - 1;
    CHECK(anna.world.posted(World::order("late", "anna", 2000, late_ms)) == "points +21");
    anna.world.clock.advance_days(1);
    CHECK(anna.answer("roast", "dark") == "0");
    CHECK(anna.order("o3") == "points +21");
    CHECK(anna.world.balances("anna") == "points 98");
    CHECK(anna.world.differences().empty());
}

TEST_CASE("answers: a refund after the withdrawal takes back what the answer brought, exactly") {
    Telling anna;
    anna.answer("roast", "dark");
    const wire::Event order = World::order("o1", "anna", 2000, anna.world.clock.now_ms() + 1);
    CHECK(anna.world.posted(order) == "points +21");
    anna.world.clock.advance_days(1);
    CHECK(anna.consent("roast", false).empty());
    CHECK(anna.world.posted(World::refund("r", order, anna.world.clock.now_ms())) == "points -21");
    CHECK(anna.world.balances("anna") == "points 15");
    CHECK(anna.world.differences().empty());
}

TEST_CASE("answers: one that was kept for long enough is forgotten, and asked for again") {
    Telling anna(asking(R"(, "keep_days": 30)"));
    anna.answer("roast", "dark");
    anna.world.clock.advance_days(30);
    CHECK(service::forget_old_answers(anna.world.context(), 10).value() == 0);
    CHECK(anna.answers() == 1);
    anna.world.clock.advance_days(1);
    CHECK(anna.answers() == 0);
    CHECK(anna.wallet().prompt == "roast");
    CHECK(service::forget_old_answers(anna.world.context(), 10).value() == 1);
    CHECK(anna.wallet().facts.answers.empty());
    CHECK(anna.world.balances("anna") == "points 15");
    CHECK(anna.order("o1") == "points +20");
    CHECK(anna.world.differences().empty());
}

TEST_CASE("answers: a question that was put off waits as long as it says") {
    Telling anna(asking(R"(, "again_after_days": 7)"));
    CHECK(anna.answer({"roast", {}, "", true}) == "0");
    CHECK(anna.wallet().prompt.empty());
    anna.world.clock.advance_days(6);
    CHECK(anna.wallet().prompt.empty());
    anna.world.clock.advance_days(1);
    CHECK(anna.wallet().prompt == "roast");
}

TEST_CASE("consents: only what the program asks for can be allowed") {
    Telling anna;
    CHECK(anna.consent("anything", true) == "purpose_unknown");
    CHECK(anna.consent("cups", true) == "purpose_unknown");
    CHECK(anna.consent("activity", true).empty());
    CHECK(anna.wallet().consents.size() == 1);
    const std::string entries = anna.world.entries("anna");
    CHECK(anna.consent("activity", true).empty());
    CHECK(anna.world.entries("anna") == entries);
    CHECK(anna.consent("anything", false).empty());
}

TEST_CASE("activity: it is kept with consent alone, and goes with it") {
    Telling anna;
    const auto opened = [&anna] {
        return anna.profile().activity(World::shopper("anna"), {"opened", "wallet"});
    };
    const auto refused = opened();
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.refusal().code == service::ErrorCode::consent_required);
    anna.consent("activity", true);
    REQUIRE(opened().ok());
    const auto kept = [&anna] {
        std::size_t count = 0;
        anna.world.look("anna", [&count](service::Account& account) {
            count = account.session().tables().profile().activity(account.key(), 0, 10).size();
        });
        return count;
    };
    CHECK(kept() == 1);
    anna.consent("activity", false);
    CHECK(kept() == 0);
}

TEST_CASE("notices: what was seen does not come back, what is newer does") {
    Telling anna(earning(R"({"id": "hello", "name": {"nl": "Hallo"}, "on": "order",
        "do": [{"tell": {"text": {"nl": "Dank je"}}}]})"));
    anna.order("o1");
    const wire::Wallet first = anna.wallet();
    REQUIRE(first.notices.size() == 1);
    CHECK(first.notices[0].what.subject == "hello");
    REQUIRE(anna.profile().notices_seen(World::shopper("anna"), {first.notices[0].id}).ok());
    const wire::Wallet seen = anna.wallet();
    CHECK(seen.notices.empty());
    CHECK(seen.revision == first.revision + 1);
    REQUIRE(anna.profile().notices_seen(World::shopper("anna"), {first.notices[0].id}).ok());
    CHECK(anna.wallet().revision == seen.revision);
    anna.order("o2");
    CHECK(anna.wallet().notices.size() == 1);
}

TEST_CASE("notices: to have seen the newest is not to have seen those before it") {
    Telling anna(earning(R"({"id": "hello", "name": {"nl": "Hallo"}, "on": "order",
        "do": [{"tell": {"text": {"nl": "Dank je"}}}]})"));
    anna.order("o1");
    anna.order("o2");
    const wire::Wallet before = anna.wallet();
    REQUIRE(before.notices.size() == 2);
    REQUIRE(anna.profile().notices_seen(World::shopper("anna"), {before.notices[0].id}).ok());
    const wire::Wallet after = anna.wallet();
    REQUIRE(after.notices.size() == 1);
    CHECK(after.notices[0].id == before.notices[1].id);
}

TEST_CASE("notices: what was not seen of an order that is undone is not told") {
    Telling anna(earning(R"({"id": "hello", "name": {"nl": "Hallo"}, "on": "order",
        "do": [{"tell": {"text": {"nl": "Dank je"}}}]})"));
    const wire::Event order = World::order("o1", "anna", 2000, anna.world.clock.now_ms());
    anna.world.post(order);
    anna.world.post(World::refund("r1", order, anna.world.clock.now_ms(), 500));
    CHECK(anna.wallet().notices.size() == 1);
    anna.world.post(World::cancel(order, anna.world.clock.now_ms()));
    CHECK(anna.wallet().notices.empty());
}

TEST_CASE("notices: what has expired is said once, as one sum") {
    Telling anna(R"("units": [)" + points_unit(R"(, "expires": {"after_days": 30})") +
                 R"(], "rules": [)" + earn_rule + "]");
    anna.order("o1");
    anna.order("o2");
    anna.world.clock.advance_days(40);
    anna.order("o3");
    const wire::Wallet now = anna.wallet();
    REQUIRE(now.notices.size() == 1);
    CHECK(now.notices[0].what.unit == "points");
    CHECK(now.notices[0].what.delta == -40);
}

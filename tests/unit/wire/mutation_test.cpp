#include <string>

#include <doctest/doctest.h>

#include "json/message.h"
#include "tests/support/document_invariants.h"
#include "tests/support/random_message.h"
#include "wire/fields.h"

namespace spaarpas::wire {
namespace {

/// One small harm: a byte changed, taken out or put in, or a piece said twice.
void harm(std::string& text, test::Dice& dice) {
    static const std::string bytes = "{}[]\",:\\-0.eE9 tn\xC3\xED\xF0\x80\xFF\x01";
    const std::size_t at = dice.roll(text.size());
    switch (dice.roll(4)) {
        case 0:
            text[at] = bytes[dice.roll(bytes.size())];
            break;
        case 1:
            text.erase(at, 1 + dice.roll(8));
            break;
        case 2:
            text.insert(at, 1, bytes[dice.roll(bytes.size())]);
            break;
        default:
            text.insert(at, text.substr(dice.roll(text.size()), dice.roll(30)));
    }
}

/// Harms one message four times over, and gives the first thing that does not hold then.
std::string harm_repeatedly(std::string text, std::uint64_t seed) {
    test::SeededDice dice(seed);
    for (int times = 0; times < 4 && !text.empty(); ++times) {
        harm(text, dice);
        std::string broken = test::broken_invariant(text);
        if (!broken.empty()) {
            return broken.append("\nafter: ").append(text);
        }
    }
    return "";
}

template <class T>
std::string harm_many(std::uint64_t seeds) {
    std::string broken;
    for (std::uint64_t seed = 1; seed <= seeds && broken.empty(); ++seed) {
        broken = harm_repeatedly(json::write_message(test::random_message<T>(seed)), seed);
    }
    return broken;
}

TEST_CASE("messages: harmed bytes are refused with problems or read the same twice") {
    CHECK(harm_many<engine::Program>(60) == "");
    CHECK(harm_many<Event>(150) == "");
    CHECK(harm_many<Wallet>(60) == "");
    CHECK(harm_many<AnswerRequest>(300) == "");
}

}  // namespace
}  // namespace spaarpas::wire

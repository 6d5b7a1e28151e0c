#include "base/list.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/dice.h"

using spaarpas::base::List;

namespace {

/// Counts how many of it are alive, so that a lost or a doubled item is seen.
struct Counted {
    explicit Counted(int its_number = 0) : number(its_number) { ++alive; }
    Counted(const Counted& from) : number(from.number) { ++alive; }
    Counted& operator=(const Counted&) = default;
    ~Counted() { --alive; }
    bool operator==(const Counted& other) const { return number == other.number; }

    static int alive;
    int number;
};
int Counted::alive = 0;

bool same(const List<Counted>& list, const std::vector<int>& model) {
    const auto number = [](const Counted& item, int wanted) { return item.number == wanted; };
    return std::equal(list.begin(), list.end(), model.begin(), model.end(), number);
}

}  // namespace

TEST_CASE("list: what is added, put between and taken out is what a vector holds") {
    spaarpas::test::SeededDice dice(20261122);
    for (int round = 0; round < 200; ++round) {
        List<Counted> list;
        std::vector<int> model;
        for (int step = 0; step < 40; ++step) {
            const auto at = static_cast<std::ptrdiff_t>(dice.roll(model.size() + 1));
            const bool takes_out = dice.one_in(3) && at < std::ssize(model);
            if (takes_out) {
                list.erase(list.begin() + at);
                model.erase(model.begin() + at);
            } else {
                list.insert(list.begin() + at, Counted(step));
                model.insert(model.begin() + at, step);
            }
        }
        REQUIRE(same(list, model));
        erase_if(list, [](const Counted& item) { return item.number % 2 == 0; });
        std::erase_if(model, [](int number) { return number % 2 == 0; });
        REQUIRE(same(list, model));
        REQUIRE(Counted::alive == static_cast<int>(model.size()));
    }
    CHECK(Counted::alive == 0);
}

TEST_CASE("list: a copy is its own, a move takes over, and nothing is lost or freed twice") {
    {
        List<Counted> first{Counted(1), Counted(2)};
        List<Counted> copy = first;
        copy.front().number = 9;
        CHECK(same(first, {1, 2}));
        CHECK(same(copy, {9, 2}));
        copy = std::move(first);
        CHECK(same(copy, {1, 2}));
        CHECK(first.empty());  // NOLINT(bugprone-use-after-move): a list that was moved is empty.
        const List<Counted>& itself = copy;
        copy = itself;
        CHECK(same(copy, {1, 2}));
        copy.resize(3);
        CHECK(same(copy, {1, 2, 0}));
        copy.resize(1);
        CHECK(same(copy, {1}));
    }
    CHECK(Counted::alive == 0);
}

TEST_CASE("list: an item keeps its address while the list grows") {
    List<std::string> list{"first"};
    const std::string* address = &list.front();
    for (int count = 0; count < 1000; ++count) {
        list.push_back("more");
    }
    CHECK(address == &list.front());
    CHECK(list == List<std::string>(list.begin(), list.end()));
    CHECK_FALSE(list == List<std::string>{"first"});
}

TEST_CASE("list: iterators sort, search and count like those of a vector") {
    List<std::string> list{"c", "a", "b"};
    std::sort(list.begin(), list.end());
    CHECK(list == List<std::string>{"a", "b", "c"});
    CHECK(std::find(list.begin(), list.end(), "b") - list.begin() == 1);
    CHECK(list.end() - list.begin() == 3);
    CHECK(list.begin()[2] == "c");
}

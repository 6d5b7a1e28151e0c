#include <algorithm>

#include <doctest/doctest.h>

#include "tests/property/support/property.h"
#include "unit/view/support/page.h"
#include "view/diff/lis.h"

namespace spaarpas::view::testing {

namespace {

using test::always_holds;
using test::Dice;

std::string wrong_document(Dice& dice) {
    Page page;
    return first_difference(page, dice, dice.between(1, 4));
}

/// Keys of a list of rows, in an order of their own.
std::vector<std::string> any_keys(Dice& dice) {
    std::vector<std::string> keys;
    for (char key = 'a'; key <= 'j'; ++key) {
        if (!dice.chance(30)) {
            keys.emplace_back(1, key);
        }
    }
    for (std::size_t index = keys.size(); index > 1; --index) {
        std::swap(keys[index - 1], keys[index - 1 - dice.roll(index)]);
    }
    return keys;
}

Model list_of(const std::vector<std::string>& keys) {
    Model list;
    list.element = true;
    for (const std::string& key : keys) {
        list.children.push_back(row_model(key, key));
    }
    return list;
}

/// The length of a longest increasing subsequence, by trying each row as its end.
std::uint32_t longest(const std::vector<std::uint32_t>& sources) {
    std::vector<std::uint32_t> lengths;
    for (std::size_t end = 0; end < sources.size(); ++end) {
        std::uint32_t before = 0;
        for (std::size_t index = 0; index < end; ++index) {
            before = sources[index] < sources[end] ? std::max(before, lengths[index]) : before;
        }
        lengths.push_back(sources[end] == no_source ? 0 : before + 1);
    }
    return lengths.empty() ? 0 : *std::max_element(lengths.begin(), lengths.end());
}

/// Where each key stood before; `no_source` for a new one.
std::vector<std::uint32_t> sources_of(const std::vector<std::string>& from,
                                      const std::vector<std::string>& to) {
    std::vector<std::uint32_t> sources;
    for (const std::string& key : to) {
        const auto place = std::find(from.begin(), from.end(), key);
        sources.push_back(place == from.end() ? no_source
                                              : static_cast<std::uint32_t>(place - from.begin()));
    }
    return sources;
}

std::string wrong_moves(Dice& dice) {
    const std::vector<std::string> from = any_keys(dice);
    const std::vector<std::string> to = any_keys(dice);
    Page page;
    std::string error = page.show(list_of(from));
    std::vector<const DomNode*> before;
    before.reserve(to.size());
    for (const std::string& key : to) {
        before.push_back(page.dom.find(page.root, key));
    }
    page.dom.take_count(Opcode::move);
    error += page.show(list_of(to));
    if (!error.empty() || page.html() != html(list_of(to))) {
        return error + " shown: " + page.html();
    }
    const std::vector<std::uint32_t> sources = sources_of(from, to);
    std::uint32_t kept = 0;
    for (std::size_t index = 0; index < to.size(); ++index) {
        kept += before[index] == nullptr ? 0 : 1;
        if (before[index] != nullptr && page.dom.find(page.root, to[index]) != before[index]) {
            return "another node for row " + to[index];
        }
    }
    const std::uint32_t moves = page.dom.take_count(Opcode::move);
    return moves == kept - longest(sources) ? "" : std::to_string(moves) + " moves";
}

}  // namespace

TEST_CASE("diff: for any trees, the patched document is the document of the new tree") {
    CHECK(always_holds("trees", wrong_document));
}

TEST_CASE("diff: any list changes order with the fewest moves, and its rows keep their nodes") {
    CHECK(always_holds("lists", wrong_moves));
}

}  // namespace spaarpas::view::testing

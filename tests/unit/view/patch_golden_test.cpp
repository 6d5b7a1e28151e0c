#include <doctest/doctest.h>

#include "unit/view/support/golden.h"
#include "unit/view/support/page.h"

namespace spaarpas::view::testing {
namespace {

/// Shows a tree, and gives the line for it.
std::string step_of(Page& page, const Model& model) {
    Tree& ui = page.renderer.begin(page.root);
    page.renderer.commit(page.root, build(ui, model));
    std::string line = golden_step(page.renderer.patch(), html(model)) + "\n";
    CHECK(page.dom.apply(page.renderer.patch()).empty());
    CHECK(page.html() == html(model));
    page.renderer.clear_patch();
    return line;
}

/// A few steps of a random tree, a line of JSON each.
std::string random_steps(std::uint32_t seed) {
    test::SeededDice dice(seed);
    Page page;
    Model model = random_model(dice, 2);
    std::string out;
    for (int step = 0; step < 4; ++step) {
        out += step_of(page, model);
        model = changed_model(model, dice);
    }
    return out;
}

}  // namespace

TEST_CASE("patch: the streams are those of the golden files, which the page side is tested with") {
    for (std::uint32_t seed = 1; seed <= 10; ++seed) {
        const std::string text = random_steps(seed);
        const std::string name = "random-" + std::to_string(seed) + ".jsonl";
        CAPTURE(name);
        CHECK(golden_file(name, text) == text);
    }
}

}  // namespace spaarpas::view::testing

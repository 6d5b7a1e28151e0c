#include "unit/view/support/page.h"

namespace spaarpas::view::testing {

std::string first_difference(Page& page, test::Dice& dice, std::int64_t steps) {
    Model model = random_model(dice, 3);
    for (; steps > 0; --steps) {
        std::string error = page.show(model);
        if (!error.empty()) {
            return error;
        }
        const std::string shown = page.html();
        if (shown != html(model)) {
            return "shown:  " + shown + "\nwanted: " + html(model);
        }
        model = changed_model(model, dice);
    }
    return "";
}

}  // namespace spaarpas::view::testing

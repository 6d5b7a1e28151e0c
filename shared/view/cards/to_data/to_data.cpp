// The way from the overview to what is kept of the member.
#include "view/cards/table.h"
#include "view/parts/parts.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

Node to_data_card(const View& view) {
    return view.ui.row(
        "data",
        "button",
        {type("button"), cls("button quiet to-data"), part("button"), action(dom_action::section)},
        {view.say(TextId::data)});
}

}  // namespace spaarpas::view

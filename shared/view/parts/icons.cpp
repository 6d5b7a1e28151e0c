#include "view/parts/parts.h"

namespace spaarpas::view {

namespace {

/// Each icon is one line on a grid of 24; the stroke is the colour of the text beside it.
Attribute drawing(Icon which) {
    switch (which) {
        case Icon::close:
            return fixed("d", "M6 6l12 12M18 6L6 18");
        case Icon::star:
            return fixed(
                "d", "M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9L3.5 9.7l5.9-.8z");
        case Icon::gift:
            return fixed("d", "M4 11h16v9H4zM12 11v9");
        case Icon::clock:
            return fixed("d", "M12 4a8 8 0 100 16 8 8 0 000-16zM12 8v4.5l3 1.5");
        case Icon::lock:
            return fixed("d", "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 017 0v3");
        case Icon::check:
            return fixed("d", "M5 12.5l4.5 4.5L19 7.5");
        case Icon::spark:
            return fixed("d",
                         "M12 4v4M12 16v4M4 12h4M16 12h4M7 7l2 2M15 15l2 2M17 7l-2 2M9 15l-2 2");
        case Icon::copy:
            return fixed("d", "M9 9h11v11H9zM15 9V4H4v11h5");
        case Icon::chevron:
            return fixed("d", "M6 9.5l6 6 6-6");
        case Icon::coupon:
            return fixed("d",
                         "M3.5 7h17v3.5a1.5 1.5 0 000 3V17h-17v-3.5a1.5 1.5 0 000-3zM14.5 7v10");
        case Icon::parcel:
            return fixed("d",
                         "M2.5 6.5h11V16h-11zM13.5 10h4l4 3.5V16h-8M7 18.5a1.75 1.75 0 100-3.5 "
                         "1.75 1.75 0 000 3.5M17 18.5a1.75 1.75 0 100-3.5 1.75 1.75 0 000 3.5");
        case Icon::bag:
            return fixed("d", "M5 8.5h14L18 20H6zM9 11V7a3 3 0 016 0v4");
        case Icon::scan:
            return fixed("d",
                         "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5M8 8h3v3H8zM13 13h3v3h-3zM13 "
                         "8h3v3h-3zM8 13h3v3H8z");
        case Icon::calendar:
            return fixed("d", "M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V8M15.5 3.5V8");
    }
    return no_attribute();
}

/// The lid of a gift is a line of its own, because it opens.
Node lid(Tree& ui, Icon which) {
    return which != Icon::gift
               ? Node{}
               : ui.svg("path.lid",
                        {fixed("d",
                               "M3 7.5h18V11H3zM12 7.5V11M12 7.5S7 7 7.5 4.5 12 7.5 12 7.5 16 2 "
                               "16.5 4.5 12 7.5 12 7.5")});
}

}  // namespace

Node icon(Tree& ui, Icon which) {
    return ui.svg(
        "svg.icon",
        {fixed("viewBox", "0 0 24 24"), fixed("aria-hidden", "true"), fixed("focusable", "false")},
        {ui.svg("path", {drawing(which)}), lid(ui, which)});
}

}  // namespace spaarpas::view

#include "view/parts/parts.h"

#include <algorithm>

namespace spaarpas::view {

namespace {

Attribute weight_class(Weight weight) {
    switch (weight) {
        case Weight::primary:
            return cls("button primary");
        case Weight::secondary:
            return cls("button secondary");
        case Weight::quiet:
            break;
    }
    return cls("button quiet");
}

Attribute unless_empty(AttributeName name, std::string_view text) {
    return text.empty() ? no_attribute() : attribute(name, text);
}

/// Half of a percentage point is not seen; more than all is all.
std::int64_t percent_of(std::int64_t done, std::int64_t target) {
    if (target <= 0 || done >= target) {
        return 100;
    }
    const std::int64_t hundredth = std::max<std::int64_t>(1, target / 100);
    return std::clamp<std::int64_t>(target < 10000 ? done * 100 / target : done / hundredth, 0, 99);
}

}  // namespace

Node button(const View& view, Name action, Weight weight, const ButtonText& text) {
    return view.ui.element("button",
                           {type("button"),
                            weight_class(weight),
                            part("button"),
                            view::action(action),
                            unless_empty("aria-label", text.label),
                            unless_empty("data-mark", text.mark)},
                           {view.ui.text(text.visible)});
}

Node progress(const View& view, std::int64_t done, std::int64_t target, std::string_view label) {
    const std::int64_t percent = percent_of(std::max<std::int64_t>(0, done), target);
    return view.ui.element("div.bar::progress",
                           {role("progressbar"),
                            attribute("aria-label", label),
                            fixed("aria-valuemin", "0"),
                            fixed("aria-valuemax", "100"),
                            number("aria-valuenow", percent),
                            attribute("aria-valuetext", label)},
                           {view.ui.element("div.fill", {variable("--fill", percent)})});
}

Node heading(const View& view, std::string_view text) {
    return view.ui.element("h3.heading", {}, {view.ui.text(text)});
}

Node paragraph(const View& view, Name classes, std::string_view text) {
    return view.ui.element("p", {cls(classes)}, {view.ui.text(text)});
}

[[gnu::noinline]] Node paragraph(const View& view, Name classes, const std::string& text) {
    return paragraph(view, classes, std::string_view(text));
}

Node validity(const View& view, std::optional<std::int64_t> until_ms) {
    return until_ms ? paragraph(view,
                                "muted",
                                view.words.fill(TextId::valid_until,
                                                {{"date", view.words.last_day(*until_ms)}}))
                    : Node{};
}

Node for_ears(const View& view, std::string_view text) {
    return view.ui.element("span.ears", {}, {view.ui.text(text)});
}

}  // namespace spaarpas::view

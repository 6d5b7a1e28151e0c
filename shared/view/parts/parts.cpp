#include "view/parts/parts.h"

#include <algorithm>
#include <optional>

#include "view/update/dom_actions.h"

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

}  // namespace

Node image(const View& view, std::string_view address, std::int64_t side_px) {
    const std::optional<Url> url = Url::create(address);
    return url ? view.ui.element("img",
                                 {src(*url),
                                  fixed("alt", ""),
                                  fixed("loading", "lazy"),
                                  number("width", side_px),
                                  number("height", side_px)})
               : Node{};
}

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

Node confirmation(const View& view, std::string_view ask, Children rest) {
    Nodes nodes = {paragraph(view, "strong", ask)};
    for (const Node& node : rest) {
        nodes.push_back(node);
    }
    return view.ui.element("div.confirm::confirm",
                           {role("group"),
                            fixed("tabindex", "-1"),
                            fixed("data-mark", "confirm"),
                            attribute("aria-label", ask)},
                           nodes);
}

std::int64_t percent_of(const Gauge& gauge) {
    const std::int64_t done = std::max<std::int64_t>(0, gauge.done);
    if (gauge.target <= 0 || done >= gauge.target) {
        return 100;
    }
    // Half of a percentage point is not seen; more than all is all.
    const std::int64_t hundredth = std::max<std::int64_t>(1, gauge.target / 100);
    const bool is_small = gauge.target < 10000;
    return std::clamp<std::int64_t>(is_small ? done * 100 / gauge.target : done / hundredth, 0, 99);
}

Node gauge(const View& view, Name classes, const Gauge& gauge, Children shape) {
    return view.ui.element("div",
                           {cls(classes),
                            part("progress"),
                            role("progressbar"),
                            attribute("aria-label", gauge.name),
                            fixed("aria-valuemin", "0"),
                            fixed("aria-valuemax", "100"),
                            number("aria-valuenow", percent_of(gauge)),
                            attribute("aria-valuetext", gauge.words)},
                           shape);
}

Node progress(const View& view, const Gauge& measured) {
    return gauge(view,
                 "bar",
                 measured,
                 {view.ui.element("div.fill", {variable("--spp-fill", percent_of(measured))})});
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

Node for_eyes(const View& view, Name classes, std::string_view text) {
    return view.ui.element("p", {cls(classes), fixed("aria-hidden", "true")}, {view.ui.text(text)});
}

Node to_rewards(const View& view, Name classes, Children words) {
    return view.ui.row("rewards",
                       "button",
                       {type("button"), cls(classes), part("button"), action(dom_action::section)},
                       words);
}

Node places(const View& view, std::int64_t taken, std::int64_t all) {
    Nodes nodes;
    for (std::int64_t place = 0; place < all; ++place) {
        nodes.push_back(view.ui.element("span", {place < taken ? cls("place on") : cls("place")}));
    }
    return view.ui.element("div.places::places", {fixed("aria-hidden", "true")}, nodes);
}

Node for_ears(const View& view, std::string_view text) {
    return view.ui.element("span.ears", {}, {view.ui.text(text)});
}

}  // namespace spaarpas::view

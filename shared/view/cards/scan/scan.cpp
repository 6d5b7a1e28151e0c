// Codes for a till: what a scanner reads, black on white whatever the colours around it.
#include "view/cards/scan/scan.h"

#include <string>

#include "view/parts/parts.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

/// The code that is shown, where it is this one.
const Scan* shown(const View& view, std::string_view code) {
    const std::optional<Scan>& scan = view.state.ui.scan;
    return scan && scan->text == code ? &*scan : nullptr;
}

/// The space around it that a scanner needs. *Units*: modules. *Source*: ISO/IEC 18004 and 15417.
constexpr std::int64_t quiet_square = 4;
constexpr std::int64_t quiet_bars = 10;

std::string view_box(std::int64_t left, std::int64_t top, std::int64_t width, std::int64_t height) {
    std::string text;
    for (const std::int64_t number : {left, top, width, height}) {
        text += (text.empty() ? "" : " ") + std::to_string(number);
    }
    return text;
}

Node square(const View& view, const Scan& scan) {
    const std::string label = view.words.fill(TextId::scan_picture, {{"code", scan.text}});
    const std::int64_t width = scan.square.width + 2 * quiet_square;
    Tree& ui = view.ui;
    return ui.svg("svg.square",
                  {role("img"),
                   attribute("aria-label", label),
                   attribute("viewBox", view_box(-quiet_square, -quiet_square, width, width))},
                  {ui.svg("path", {attribute("d", scan.square.path)})});
}

/// The bars are of one height, and are drawn as high as there is room. What is too long for bars
/// has none.
Node bars(const View& view, const Scan& scan) {
    if (scan.bars.path.empty()) {
        return {};
    }
    Tree& ui = view.ui;
    const std::string box = view_box(-quiet_bars, 0, scan.bars.width + 2 * quiet_bars, 1);
    return ui.svg("svg.bars",
                  {fixed("aria-hidden", "true"),
                   fixed("preserveAspectRatio", "none"),
                   attribute("viewBox", box)},
                  {ui.svg("path", {attribute("d", scan.bars.path)})});
}

/// Its place is kept while it is drawn.
Node drawing(const View& view, const Scan& scan) {
    if (!scan.drawn) {
        return view.ui.element("div.square", {fixed("aria-hidden", "true")});
    }
    return scan.square.path.empty() ? paragraph(view, "", view.words.text(TextId::scan_failed))
                                    : square(view, scan);
}

/// A row of its own, so that a press says which code is meant.
Node toggle(const View& view,
            Name classes,
            std::string_view code,
            std::string_view words,
            Attribute label) {
    const bool is_shown = shown(view, code) != nullptr;
    return view.ui.row(code,
                       "button",
                       {type("button"),
                        cls(classes),
                        part("button"),
                        action(dom_action::scan),
                        is_shown ? fixed("aria-expanded", "true") : fixed("aria-expanded", "false"),
                        label},
                       {icon(view.ui, Icon::scan), view.ui.text(words)});
}

}  // namespace

Node scan_button(const View& view, std::string_view code) {
    const std::string label = view.words.fill(TextId::scan_code_named, {{"code", code}});
    return toggle(view,
                  "button quiet",
                  code,
                  view.words.text(TextId::scan_code),
                  attribute("aria-label", label));
}

Node scanned(const View& view, std::string_view code) {
    const Scan* scan = shown(view, code);
    if (scan == nullptr) {
        return {};
    }
    Tree& ui = view.ui;
    return ui.element(
        "div.scan::scan",
        {},
        {drawing(view, *scan), bars(view, *scan), ui.element("p.code", {}, {ui.text(code)})});
}

Node member_scan(const View& view) {
    const std::string& number = joined_wallet(view.state)->member->id;
    return view.ui.element(
        "div.member-scan",
        {},
        {toggle(view, "button on-card", number, view.words.text(TextId::scan_card), no_attribute()),
         scanned(view, number)});
}

}  // namespace spaarpas::view

// What a question is answered with: options with or without pictures, a field, the months, a
// slider.
#include "view/cards/prompt/faces.h"

#include "base/contains.h"
#include "view/format/date.h"
#include "view/parts/parts.h"
#include "view/update/dom_actions.h"

namespace spaarpas::view {

namespace {

/// *Shape*: `name` is what a reader says, where it is more than the label.
struct Choice {
    std::string_view id;
    std::string_view label;
    bool chosen = false;
    std::string_view image = {};
    std::string_view name = {};
};

Name class_of(const Choice& item, bool pictured) {
    if (pictured) {
        return item.chosen ? Name("choice pictured chosen") : Name("choice pictured");
    }
    return item.chosen ? Name("choice chosen") : Name("choice");
}

Node choice(const View& view, const Choice& item, bool several) {
    Tree& ui = view.ui;
    const Node box =
        ui.element("input",
                   {several ? type("checkbox") : type("radio"),
                    fixed("name", "answer"),
                    checked(item.chosen),
                    item.name.empty() ? no_attribute() : attribute("aria-label", item.name),
                    action(dom_action::answer_choose)});
    const Node picture = image(view, item.image, 104);
    return ui.row(item.id,
                  "label",
                  {cls(class_of(item, static_cast<bool>(picture))), part("choice")},
                  {picture, box, ui.element("span", {}, {ui.text(item.label)})});
}

Node options(const View& view, const engine::Prompt& prompt) {
    const bool several = prompt.kind == engine::PromptKind::multiple;
    Nodes items;
    for (const engine::PromptOption& option : prompt.options) {
        const bool is_chosen = base::contains(view.state.ui.chosen_options, option.id);
        items.push_back(choice(
            view, {option.id, view.words.name(option.label), is_chosen, option.image}, several));
    }
    return view.ui.element("div.options", {}, items);
}

/// The year as a ring, with the month that is chosen in its midst.
Node months(const View& view) {
    constexpr std::string_view ids[] = {
        "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"};
    const Language language = view.words.language();
    Tree& ui = view.ui;
    std::string_view chosen;
    Nodes items;
    for (int month = 1; month <= 12; ++month) {
        const std::string_view id = ids[month - 1];
        const std::string_view name = month_name(month, language);
        const std::string label = short_month_name(month, language);
        const bool is_chosen = view.state.ui.typed_answer == id;
        chosen = is_chosen ? name : chosen;
        items.push_back(choice(view, {id, label, is_chosen, {}, name}, false));
    }
    items.push_back(ui.element("p.midst",
                               {fixed("aria-hidden", "true")},
                               {chosen.empty() ? icon(ui, Icon::calendar) : ui.text(chosen)}));
    return ui.element("div", {cls("options months")}, items);
}

Node text_field(const View& view) {
    return view.ui.element("input",
                           {type("text"),
                            cls("field"),
                            part("field"),
                            fixed("maxlength", "200"),
                            fixed("autocomplete", "off"),
                            attribute("aria-label", view.words.text(TextId::prompt_answer)),
                            value(view.state.ui.typed_answer),
                            action(dom_action::answer_text)});
}

/// From the least to the most, with the words of its place above it: one control, which a reader
/// hears once.
Node slider(const View& view, const engine::Prompt& prompt) {
    if (prompt.options.empty()) {
        return {};
    }
    const std::size_t place = scale_place(view.state, prompt);
    const auto label = [&](std::size_t at) { return view.words.name(prompt.options[at].label); };
    Tree& ui = view.ui;
    return ui.element(
        "div.scale",
        {},
        {ui.element("p.strong", {fixed("aria-hidden", "true")}, {ui.text(label(place))}),
         ui.element("input",
                    {type("range"),
                     part("slider"),
                     fixed("min", "1"),
                     number("max", static_cast<std::int64_t>(prompt.options.size())),
                     attribute("aria-label", view.words.text(TextId::prompt_answer)),
                     attribute("aria-valuetext", label(place)),
                     value_number(static_cast<std::int64_t>(place) + 1),
                     action(dom_action::answer_slide)}),
         ui.element("div.ends",
                    {fixed("aria-hidden", "true")},
                    {ui.element("span", {}, {ui.text(label(0))}),
                     ui.element("span", {}, {ui.text(label(prompt.options.size() - 1))})})});
}

}  // namespace

Node answer_face(const View& view, const engine::Prompt& prompt) {
    switch (prompt.kind) {
        case engine::PromptKind::text:
            return text_field(view);
        case engine::PromptKind::month:
            return months(view);
        case engine::PromptKind::scale:
            return slider(view, prompt);
        default:
            return options(view, prompt);
    }
}

}  // namespace spaarpas::view

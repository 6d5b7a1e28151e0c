#include "unit/view/support/model.h"

#include <algorithm>
#include <utility>

namespace spaarpas::view::testing {
namespace {

constexpr Selector tags[] = {"section", "li", "button", "p", "ul"};
constexpr const char* tag_texts[] = {"section", "li", "button", "p", "ul"};
constexpr Name classes[] = {"card", "row", "row row-open"};
constexpr const char* class_texts[] = {"card", "row", "row row-open"};
constexpr const char* texts[] = {"",
                                 "120",
                                 "Koffiebar",
                                 "caf\xC3\xA9 & <b>",
                                 "\xE2\x82\xAC 5",
                                 "\xF0\x9F\x8E\x81 kado",
                                 "a\"b"};

std::string random_text(test::Dice& dice) {
    return texts[dice.roll(7)];
}

void add_attributes(Model& model, test::Dice& dice) {
    model.fixed = static_cast<int>(dice.roll(4)) - 1;
    model.label = dice.one_in(3) ? random_text(dice) : "";
    model.value = dice.one_in(6) ? random_text(dice) : "";
    model.checked = dice.one_in(6);
    model.fill = dice.one_in(6) ? static_cast<int>(dice.roll(100)) : -1;
}

Model random_row(test::Dice& dice, std::uint32_t depth) {
    Model row = random_model(dice, depth);
    row.key = "k" + std::to_string(dice.roll(1000000));
    return row;
}

bool has_key(const std::vector<Model>& children, const std::string& key) {
    return std::any_of(
        children.begin(), children.end(), [&](const Model& child) { return child.key == key; });
}

void change_children(std::vector<Model>& children, test::Dice& dice) {
    for (std::size_t at = children.size(); at-- > 0;) {
        if (dice.one_in(6)) {
            children.erase(children.begin() + static_cast<std::ptrdiff_t>(at));
        } else {
            children[at] = changed_model(children[at], dice);
        }
    }
    for (std::uint32_t swaps = dice.roll(4); swaps > 0 && children.size() > 1; --swaps) {
        const auto size = static_cast<std::uint32_t>(children.size());
        std::swap(children[dice.roll(size)], children[dice.roll(size)]);
    }
    for (std::uint32_t more = dice.roll(3); more > 0; --more) {
        Model row = dice.one_in(3) ? random_model(dice, 1) : random_row(dice, 1);
        if (row.key.empty() || !has_key(children, row.key)) {
            const auto places = static_cast<std::uint32_t>(children.size()) + 1;
            const auto at = static_cast<std::ptrdiff_t>(dice.roll(places));
            children.insert(children.begin() + at, row);
        }
    }
}

void write_attribute(std::string& out, const char* name, const std::string& value) {
    out += std::string(" ") + name + "=\"";
    for (const char byte : value) {
        if (byte == '&') {
            out += "&amp;";
        } else if (byte == '<') {
            out += "&lt;";
        } else if (byte == '"') {
            out += "&quot;";
        } else {
            out += byte;
        }
    }
    out += '"';
}

}  // namespace

Model text_model(std::string text) {
    Model model;
    model.text = std::move(text);
    return model;
}

Model row_model(std::string key, std::string text) {
    Model row;
    row.element = true;
    row.tag = 1;
    row.key = std::move(key);
    row.children.push_back(text_model(std::move(text)));
    return row;
}

Model random_model(test::Dice& dice, std::uint32_t depth) {
    Model model;
    model.element = true;
    model.tag = dice.roll(5);
    add_attributes(model, dice);
    const std::uint32_t children = depth == 0 ? 1 : dice.roll(8);
    const bool rows = dice.one_in(2);
    for (std::uint32_t at = 0; at < children; ++at) {
        if (depth == 0 || dice.one_in(4)) {
            model.children.push_back(text_model(random_text(dice)));
        } else {
            Model child = rows ? random_row(dice, depth - 1) : random_model(dice, depth - 1);
            model.children.push_back(has_key(model.children, child.key) ? Model{} : child);
        }
    }
    return model;
}

Model changed_model(const Model& model, test::Dice& dice) {
    Model changed = model;
    if (!model.element) {
        changed.text = dice.one_in(3) ? random_text(dice) : model.text;
        return changed;
    }
    if (dice.one_in(5)) {
        add_attributes(changed, dice);
    }
    if (model.key.empty() && dice.one_in(20)) {
        changed.tag = dice.roll(5);
    }
    change_children(changed.children, dice);
    return changed;
}

Node build(Tree& ui, const Model& model) {
    if (!model.element) {
        return ui.text(model.text);
    }
    Nodes children;
    for (const Model& child : model.children) {
        children.push_back(build(ui, child));
    }
    const auto attributes = {
        model.fixed >= 0 ? cls(classes[model.fixed]) : no_attribute(),
        model.label.empty() ? no_attribute() : attribute("aria-label", model.label),
        model.key.empty() ? no_attribute() : attribute("data-k", model.key),
        model.fill >= 0 ? variable("--fill", model.fill) : no_attribute(),
        model.value.empty() ? no_attribute() : value(model.value),
        checked(model.checked),
    };
    return model.key.empty() ? ui.element(tags[model.tag], attributes, children)
                             : ui.row(model.key, tags[model.tag], attributes, children);
}

std::string html(const Model& model) {
    std::string out;
    if (!model.element) {
        write_attribute(out, "", model.text);
        return out.substr(2);
    }
    out = std::string("<") + tag_texts[model.tag];
    if (!model.label.empty()) {
        write_attribute(out, "aria-label", model.label);
    }
    if (model.fixed >= 0) {
        write_attribute(out, "class", class_texts[model.fixed]);
    }
    if (!model.key.empty()) {
        write_attribute(out, "data-k", model.key);
    }
    if (model.fill >= 0) {
        write_attribute(out, ".--fill", std::to_string(model.fill));
    }
    if (model.checked) {
        write_attribute(out, ".checked", "true");
    }
    if (!model.value.empty()) {
        write_attribute(out, ".value", model.value);
    }
    out += '>';
    for (const Model& child : model.children) {
        out += html(child);
    }
    return out + "</>";
}

}  // namespace spaarpas::view::testing

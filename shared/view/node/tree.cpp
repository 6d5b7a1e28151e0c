#include "view/node/tree.h"

#include <algorithm>

#include "json/number.h"

namespace spaarpas::view {
namespace {

std::uint32_t size_of(const std::string& text) {
    return static_cast<std::uint32_t>(text.size());
}

std::uint32_t size_of(const base::Memory& items) {
    return static_cast<std::uint32_t>(items.size());
}

Range append(std::string& text, std::string_view more) {
    const Range range{size_of(text), static_cast<std::uint32_t>(more.size())};
    text.append(more);
    return range;
}

Range append_number(std::string& text, std::int64_t number) {
    const std::uint32_t first = size_of(text);
    json::append_integer(text, number);
    return {first, size_of(text) - first};
}

}  // namespace

void Tree::clear() {
    records_.nodes.assign(1, Record{});
    records_.attributes.clear();
    records_.children.clear();
    records_.text.clear();
    records_.lists.clear();
    into_ = &records_;
}

void Tree::begin() {
    clear();
    if (stores_ != nullptr) {
        stores_->begin();
    }
}

Node Tree::element(Selector what, Attributes attributes, Children children) {
    return add_element(
        NodeKind::element, what.text(), attributes, children.begin(), children.size());
}

Node Tree::element(Selector what, Attributes attributes, const Nodes& children) {
    return add_element(
        NodeKind::element, what.text(), attributes, children.data(), children.size());
}

Node Tree::svg(Selector what, Attributes attributes, Children children) {
    return add_element(NodeKind::svg, what.text(), attributes, children.begin(), children.size());
}

Node Tree::row(std::string_view key, Selector what, Attributes attributes, Children children) {
    return with_key(element(what, attributes, children), key);
}

Node Tree::row(std::string_view key, Selector what, Attributes attributes, const Nodes& children) {
    return with_key(element(what, attributes, children), key);
}

Node Tree::with_key(Node row, std::string_view key) {
    into_->nodes[row.index].keyed = true;
    into_->nodes[row.index].text = append(into_->text, key);
    return row;
}

Node Tree::text(std::string_view text) {
    Record record;
    record.kind = NodeKind::text;
    record.text = append(into_->text, text);
    into_->nodes.push_back(record);
    return Node{size_of(into_->nodes) - 1};
}

[[gnu::noinline]] Node Tree::text(const std::string& text) {
    return this->text(std::string_view(text));
}

Node Tree::text_number(std::int64_t number) {
    Record record;
    record.kind = NodeKind::text;
    record.text = append_number(into_->text, number);
    into_->nodes.push_back(record);
    return Node{size_of(into_->nodes) - 1};
}

Node Tree::add_element(NodeKind kind,
                       const char* what,
                       Attributes attributes,
                       const Node* children,
                       std::size_t count) {
    Record record;
    record.kind = kind;
    record.attributes.first = size_of(into_->attributes);
    record.tag = start(what);
    for (const Attribute& attribute : attributes) {
        add_attribute(attribute);
    }
    record.attributes.size = size_of(into_->attributes) - record.attributes.first;
    record.children.first = size_of(into_->children);
    for (const Node* child = children; child != children + count; ++child) {
        if (*child) {
            into_->children.push_back(child->index);
        }
    }
    record.children.size = size_of(into_->children) - record.children.first;
    into_->nodes.push_back(record);
    return Node{size_of(into_->nodes) - 1};
}

/// Takes a selector apart: keeps its class and its part as attributes, and gives its tag.
NameId Tree::start(std::string_view selector) {
    const std::size_t colon = std::min(selector.find(':'), selector.size());
    const std::size_t dot = std::min(selector.find('.'), colon);
    if (dot < colon) {
        add_name("class", selector.substr(dot + 1, colon - dot - 1));
    }
    if (colon < selector.size()) {
        add_name("part", selector.substr(colon + 2));
    }
    return names_->intern(selector.substr(0, dot));
}

void Tree::add_name(const char* attribute, std::string_view name) {
    StoredAttribute stored;
    stored.kind = AttributeKind::fixed;
    stored.name = names_->intern(attribute);
    stored.fixed = names_->intern(name);
    into_->attributes.push_back(stored);
}

void Tree::add_attribute(const Attribute& attribute) {
    if (attribute.kind == AttributeKind::none) {
        return;
    }
    StoredAttribute stored;
    stored.kind = attribute.kind;
    stored.name = names_->intern(attribute.name);
    if (attribute.kind == AttributeKind::fixed) {
        stored.fixed = names_->intern(attribute.fixed);
    } else if (attribute.kind == AttributeKind::flag) {
        stored.fixed = attribute.number != 0 ? 1 : 0;
    } else if (attribute.is_number) {
        stored.text = append_number(into_->text, attribute.number);
    } else {
        stored.text = append(into_->text, attribute.text);
    }
    into_->attributes.push_back(stored);
}

}  // namespace spaarpas::view

#include "unit/view/support/dom.h"

#include <algorithm>

#include "unit/view/support/reader.h"

namespace spaarpas::view::testing {
namespace {

std::string escape(const std::string& text) {
    std::string out;
    for (const char byte : text) {
        switch (byte) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                out += byte;
        }
    }
    return out;
}

void write(std::string& out, const DomNode& node) {
    if (node.tag.empty()) {
        out += '"' + escape(node.text) + '"';
        return;
    }
    out += (node.svg ? "<svg:" : "<") + node.tag;
    for (const auto& [name, value] : node.attributes) {
        out += ' ' + name + "=\"" + escape(value) + '"';
    }
    for (const auto& [name, value] : node.properties) {
        if (!value.empty()) {
            out += " ." + name + "=\"" + escape(value) + '"';
        }
    }
    out += '>';
    for (const DomNode* child : node.children) {
        write(out, *child);
    }
    out += "</>";
}

const DomNode* find_below(const DomNode& node, std::string_view key) {
    const auto found = node.attributes.find("data-k");
    if (found != node.attributes.end() && found->second == key) {
        return &node;
    }
    for (const DomNode* child : node.children) {
        if (const DomNode* row = find_below(*child, key)) {
            return row;
        }
    }
    return nullptr;
}

}  // namespace

void Dom::attach(NodeId root) {
    know(root, make("root"));
}

std::string Dom::apply(const Patch& patch) {
    return Reader(*this, patch).run();
}

std::string Dom::html(NodeId root) const {
    std::string out;
    for (const DomNode* child : node(root)->children) {
        write(out, *child);
    }
    return out;
}

const DomNode* Dom::node(NodeId id) const {
    return nodes_[id];
}

const DomNode* Dom::find(NodeId root, std::string_view key) const {
    return find_below(*node(root), key);
}

NodeId Dom::id_of(const DomNode* node) const {
    const auto found = std::find(nodes_.begin(), nodes_.end(), node);
    return found == nodes_.end() ? 0 : static_cast<NodeId>(found - nodes_.begin());
}

std::uint32_t Dom::take_count(Opcode code) {
    const std::uint32_t count = counts_[code];
    counts_[code] = 0;
    return count;
}

std::size_t Dom::known_nodes() const {
    return nodes_.size() -
           static_cast<std::size_t>(std::count(nodes_.begin(), nodes_.end(), nullptr));
}

DomNode* Dom::make(std::string_view tag) {
    made_.push_back(std::make_unique<DomNode>());
    made_.back()->tag = tag;
    return made_.back().get();
}

/// A copy has attributes but not what was written to properties, as in a browser.
DomNode* Dom::copy(const DomNode& from) {
    DomNode* made = make(from.tag);
    made->svg = from.svg;
    made->text = from.text;
    made->attributes = from.attributes;
    for (const DomNode* child : from.children) {
        DomNode* copied = copy(*child);
        copied->parent = made;
        made->children.push_back(copied);
    }
    return made;
}

void Dom::know(NodeId id, DomNode* node) {
    if (nodes_.size() <= id) {
        nodes_.resize(id + 1);
    }
    nodes_[id] = node;
}

}  // namespace spaarpas::view::testing

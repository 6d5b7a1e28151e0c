#include "unit/view/support/reader.h"

#include <algorithm>

namespace spaarpas::view::testing {
namespace {

const OpcodeRow* row_of(std::uint32_t code) {
    for (const OpcodeRow& row : opcode_rows) {
        if (row.code == code) {
            return &row;
        }
    }
    return nullptr;
}

}  // namespace

std::string Reader::run() {
    while (error_.empty() && at_ < patch_.word_count) {
        const std::uint32_t head = word();
        const OpcodeRow* row = row_of(head & opcode_mask);
        if (row == nullptr || at_ + row->words > patch_.word_count) {
            fail("an operation that is unknown or cut off");
            break;
        }
        const auto code = static_cast<Opcode>(row->code);
        ++dom_.counts_[code];
        step(code, head >> opcode_bits);
    }
    if (error_.empty() &&
        (!stack_.empty() || ascii_ != patch_.ascii.size() || utf8_ != patch_.utf8.size())) {
        fail("an element that was not closed, or text that was not used");
    }
    return error_;
}

void Reader::step(Opcode code, std::uint32_t argument) {
    switch (code) {
        case Opcode::name:
            dom_.names_.push_back(cut(argument));
            break;
        case Opcode::build:
            next_ = argument;
            break;
        case Opcode::open:
        case Opcode::open_svg:
            enter(dom_.make(name(argument)));
            stack_.back()->svg = code == Opcode::open_svg;
            break;
        case Opcode::close:
            if (stack_.empty()) {
                fail("close without an element");
            } else {
                stack_.pop_back();
            }
            break;
        case Opcode::text: {
            DomNode* made = dom_.make("");
            made->text = cut(argument);
            dom_.know(next_++, made);
            add(made);
            break;
        }
        case Opcode::clone:
            copy(argument);
            break;
        case Opcode::select:
            stack_.push_back(node(argument));
            break;
        default:
            step_attribute(code, argument);
    }
}

void Reader::step_attribute(Opcode code, std::uint32_t argument) {
    switch (code) {
        case Opcode::fixed:
            current().attributes[name(argument)] = name(word());
            break;
        case Opcode::attribute:
            current().attributes[name(argument)] = cut(word());
            break;
        case Opcode::unset:
            if (current().attributes.erase(name(argument)) == 0) {
                fail("unset of an attribute that is not there");
            }
            break;
        case Opcode::value:
            current().properties["value"] = cut(argument);
            break;
        case Opcode::on:
            current().properties[name(argument)] = "true";
            break;
        case Opcode::off:
            current().properties.erase(name(argument));
            break;
        case Opcode::variable:
            current().properties[name(argument)] = cut(word());
            break;
        default:
            step_node(code, argument);
    }
}

void Reader::step_node(Opcode code, std::uint32_t argument) {
    if (code == Opcode::slots) {
        word();  // how many nodes it has, which a copy here says by itself
        const std::uint32_t count = word();
        const std::uint32_t* const steps = patch_.words + at_;
        dom_.ways_[argument].assign(steps, steps + count);
        at_ += count;
        return;
    }
    if (code == Opcode::drop) {
        const std::uint32_t count = word();
        for (NodeId id = argument; id < argument + count; ++id) {
            node(id);
            dom_.know(id, nullptr);
        }
        return;
    }
    DomNode* subject = node(argument);
    if (code == Opcode::data) {
        const std::string text = cut(word());
        subject->text = dom_.fault_ == Fault::skips_text ? subject->text : text;
    } else if (code == Opcode::place) {
        DomNode* parent = node(word());
        insert(subject, parent, word());
    } else if (code == Opcode::move) {
        const std::uint32_t before = word();
        if (subject->parent == nullptr) {
            fail("move of a node that is nowhere");
        } else if (dom_.fault_ != Fault::skips_moves) {
            insert(subject, subject->parent, before);
        }
    } else if (dom_.fault_ != Fault::keeps_removed) {
        detach(subject);
    }
}

void Reader::fail(const std::string& what) {
    if (error_.empty()) {
        error_ = what + ", at word " + std::to_string(at_);
    }
}

std::uint32_t Reader::word() {
    return patch_.words[at_++];
}

/// Cuts the next text out of its region, which is UTF-8 here and UTF-16 on the page side.
std::string Reader::cut(std::uint32_t text) {
    const std::string_view region = (text & 1) != 0 ? patch_.utf8 : patch_.ascii;
    std::size_t& cursor = (text & 1) != 0 ? utf8_ : ascii_;
    const std::size_t begin = cursor;
    for (std::uint32_t units = text >> 1; units > 0;) {
        if (cursor >= region.size()) {
            fail("text beyond its region");
            break;
        }
        const auto lead = static_cast<std::uint8_t>(region[cursor]);
        const std::uint32_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        cursor += size;
        units -= std::min<std::uint32_t>(units, size == 4 ? 2 : 1);
    }
    return std::string(region.substr(begin, cursor - begin));
}

std::string Reader::name(std::uint32_t id) {
    if (id >= dom_.names_.size()) {
        fail("a name that is not known");
        return "";
    }
    return dom_.names_[id];
}

DomNode* Reader::node(std::uint32_t id) {
    if (id >= dom_.nodes_.size() || dom_.nodes_[id] == nullptr) {
        fail("node " + std::to_string(id) + ", which is not known");
        return &nowhere_;
    }
    return dom_.nodes_[id];
}

DomNode& Reader::current() {
    if (stack_.empty()) {
        fail("an attribute without an element");
        return nowhere_;
    }
    return *stack_.back();
}

void Reader::enter(DomNode* node) {
    dom_.know(next_++, node);
    add(node);
    stack_.push_back(node);
}

void Reader::add(DomNode* node) {
    if (!stack_.empty()) {
        stack_.back()->children.push_back(node);
        node->parent = stack_.back();
    }
}

void Reader::know_copy(DomNode* node) {
    dom_.know(next_++, node);
    for (DomNode* child : node->children) {
        know_copy(child);
    }
}

void Reader::copy(NodeId original) {
    DomNode* made = dom_.copy(*node(original));
    const NodeId first = next_;
    know_copy(made);
    add(made);
    fill_slots(original, first);
}

/// Goes the way to the slots of a copy, and puts the texts there that follow.
void Reader::fill_slots(NodeId original, NodeId first) {
    DomNode* at = node(first);
    for (const std::uint32_t word : dom_.ways_[original]) {
        at = step_to(*at, static_cast<Step>(word & step_mask));
        const std::uint32_t place = word >> step_bits;
        if (place != 0 && node(first + place) != at) {
            fail("a way that leads to another node than its slot");
        }
        if (static_cast<Step>(word & step_mask) == Step::text) {
            at->text = cut(this->word());
        }
    }
}

DomNode* Reader::step_to(DomNode& from, Step step) {
    if (step == Step::element || step == Step::text) {
        return &from;
    }
    std::vector<DomNode*> none;
    auto& siblings = from.parent != nullptr ? from.parent->children : none;
    auto& reached = step == Step::down ? from.children : siblings;
    auto next =
        step == Step::down ? reached.begin() : std::find(reached.begin(), reached.end(), &from);
    if (step == Step::right && next != reached.end()) {
        ++next;
    }
    if (next == reached.end()) {
        fail("a step to where there is nothing");
        return &nowhere_;
    }
    return step == Step::up ? from.parent : *next;
}

void Reader::insert(DomNode* node, DomNode* parent, std::uint32_t before) {
    detach(node);
    auto place = parent->children.end();
    if (before != 0 && dom_.fault_ != Fault::places_at_end) {
        DomNode* next = this->node(before);
        place = std::find(parent->children.begin(), parent->children.end(), next);
        if (place == parent->children.end()) {
            fail("a node to insert before that is elsewhere");
        }
    }
    parent->children.insert(place, node);
    node->parent = parent;
}

void Reader::detach(DomNode* node) {
    if (node->parent == nullptr) {
        return;
    }
    auto& siblings = node->parent->children;
    siblings.erase(std::find(siblings.begin(), siblings.end(), node));
    node->parent = nullptr;
}

}  // namespace spaarpas::view::testing

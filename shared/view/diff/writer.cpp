#include "view/diff/writer.h"

namespace spaarpas::view {
namespace {

/// Properties come after attributes and children: a select has no value before it has options.
bool is_property(AttributeKind kind) {
    return kind == AttributeKind::value || kind == AttributeKind::flag;
}

bool is_off(const StoredAttribute& attribute) {
    return attribute.kind == AttributeKind::flag && attribute.fixed == 0;
}

}  // namespace

void Writer::mount(Records& records, std::uint32_t node, NodeId parent, NodeId before) {
    originals_.clear();
    next_original_ = 0;
    cloned_.clear();
    // Preparing may build templates; only after it does the numbering begin for these nodes.
    const NodeId first = ids_->take(prepare(records, node));
    stream_->operation(Opcode::build, first);
    next_id_ = first;
    make(records, node);
    for (const std::uint32_t row : cloned_) {
        fill(records, row);
    }
    stream_->operation(Opcode::place, first);
    stream_->word(parent);
    stream_->word(before);
}

/// Finds the templates of the rows in a subtree; gives how many nodes it has.
std::uint32_t Writer::prepare(const Records& records, std::uint32_t node) {
    const Record& record = records.nodes[node];
    NodeId original = 0;
    if (record.keyed) {
        original = templates_->find(records, node);
        originals_.push_back(original);
    }
    std::uint32_t nodes = 1;
    for (std::uint32_t at = 0; at < record.children.size; ++at) {
        const std::uint32_t child = records.children[record.children.first + at];
        nodes += original == 0 ? prepare(records, child) : count(records, child);
    }
    return nodes;
}

std::uint32_t Writer::count(const Records& records, std::uint32_t node) {
    const Record& record = records.nodes[node];
    std::uint32_t nodes = 1;
    for (std::uint32_t at = 0; at < record.children.size; ++at) {
        nodes += count(records, records.children[record.children.first + at]);
    }
    return nodes;
}

void Writer::make(Records& records, std::uint32_t node) {
    const NodeId original = records.nodes[node].keyed ? originals_[next_original_++] : 0;
    if (original == 0) {
        build(records, node);
        return;
    }
    stream_->operation(Opcode::clone, original);
    number(records, node);
    cloned_.push_back(node);
}

void Writer::build(Records& records, std::uint32_t node) {
    Record& record = records.nodes[node];
    record.id = next_id_++;
    if (record.kind == NodeKind::text) {
        stream_->operation(Opcode::text, stream_->put(records.view(record.text)));
        return;
    }
    const Opcode open = record.kind == NodeKind::svg ? Opcode::open_svg : Opcode::open;
    stream_->operation(open, record.tag);
    write_attributes(records, record, false);
    for (std::uint32_t at = 0; at < record.children.size; ++at) {
        make(records, records.children[record.children.first + at]);
    }
    write_attributes(records, record, true);
    stream_->operation(Opcode::close);
}

/// Numbers a cloned row in the order in which the page side meets its nodes.
void Writer::number(Records& records, std::uint32_t node) {
    Record& record = records.nodes[node];
    record.id = next_id_++;
    for (std::uint32_t at = 0; at < record.children.size; ++at) {
        number(records, records.children[record.children.first + at]);
    }
}

/// Writes what a cloned row has beyond its template: texts, and attributes from data.
void Writer::fill(const Records& records, std::uint32_t node) {
    const Record& record = records.nodes[node];
    if (record.kind == NodeKind::text) {
        if (record.text.size != 0) {
            write_text(record.id, records.view(record.text));
        }
        return;
    }
    for (std::uint32_t at = 0; at < record.children.size; ++at) {
        fill(records, records.children[record.children.first + at]);
    }
    bool selected = false;
    for (std::uint32_t at = 0; at < record.attributes.size; ++at) {
        const StoredAttribute& attribute = records.attributes[record.attributes.first + at];
        if (attribute.kind != AttributeKind::fixed && !is_off(attribute)) {
            select(record.id, selected);
            write_attribute(records, attribute);
        }
    }
    if (selected) {
        stream_->operation(Opcode::close);
    }
}

void Writer::unmount(const Records& records, std::uint32_t node) {
    stream_->operation(Opcode::remove, records.nodes[node].id);
    forget(records, node);
}

void Writer::forget(const Records& records, std::uint32_t node) {
    const Record& record = records.nodes[node];
    ids_->give_back(record.id);
    for (std::uint32_t at = 0; at < record.children.size; ++at) {
        forget(records, records.children[record.children.first + at]);
    }
}

void Writer::move(NodeId node, NodeId before) {
    stream_->operation(Opcode::move, node);
    stream_->word(before);
}

void Writer::write_text(NodeId node, std::string_view text) {
    stream_->operation(Opcode::data, node);
    stream_->word(stream_->put(text));
}

void Writer::write_attributes(const Records& records, const Record& record, bool properties) {
    for (std::uint32_t at = 0; at < record.attributes.size; ++at) {
        const StoredAttribute& attribute = records.attributes[record.attributes.first + at];
        if (is_property(attribute.kind) == properties && !is_off(attribute)) {
            write_attribute(records, attribute);
        }
    }
}

void Writer::select(NodeId node, bool& selected) {
    if (!selected) {
        stream_->operation(Opcode::select, node);
        selected = true;
    }
}

}  // namespace spaarpas::view

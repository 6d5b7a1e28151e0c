#include "view/diff/writer.h"

#include <utility>

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
    // Preparing may build templates; only after it does the numbering begin for these nodes.
    const NodeId first = ids_->take(prepare(records, node));
    stream_->operation(Opcode::build, first);
    next_id_ = first;
    make(records, node);
    stream_->operation(Opcode::place, first);
    stream_->word(parent);
    stream_->word(before);
}

/// Finds the templates of the rows in a subtree; gives how many nodes it has.
std::uint32_t Writer::prepare(Records& records, std::uint32_t node) {
    const Record& record = records.nodes[node];
    if (record.keyed) {
        const Template found = templates_->find(records, node);
        originals_.push_back(found);
        if (found.is_new) {
            build_template(found);
        }
        if (found.node != 0) {
            return found.nodes;
        }
    }
    std::uint32_t nodes = 1;
    const ChildNodes children = children_of(records, record, Draw::next);
    for (std::uint32_t at = 0; at < children.size; ++at) {
        nodes += prepare(*children.records, children.nodes[at]);
    }
    return nodes;
}

void Writer::build_template(const Template& made) {
    stream_->operation(Opcode::build, made.node);
    next_id_ = made.node;
    build(templates_->records(), made.row);
    stream_->operation(Opcode::slots, made.node);
    stream_->word(made.nodes);
    stream_->word(static_cast<std::uint32_t>(templates_->steps().size()));
    for (const std::uint32_t step : templates_->steps()) {
        stream_->word(step);
    }
}

void Writer::make(Records& records, std::uint32_t node) {
    const Template found = records.nodes[node].keyed ? originals_[next_original_++] : Template{};
    if (found.node == 0) {
        build(records, node);
        return;
    }
    stream_->operation(Opcode::clone, found.node);
    const Record& original = templates_->records().nodes[found.row];
    if (fill(records, node, original)) {
        correct(records, records.nodes[node], original);
    }
}

void Writer::build(Records& records, std::uint32_t node) {
    Record& record = records.nodes[node];
    forget_rows(records, record);
    record.id = next_id_++;
    if (record.kind == NodeKind::text) {
        stream_->operation(Opcode::text, stream_->put(records.view(record.text)));
        return;
    }
    const Opcode open = record.kind == NodeKind::svg ? Opcode::open_svg : Opcode::open;
    stream_->operation(open, record.tag);
    write_attributes(records, record, false);
    const ChildNodes children = children_of(records, record, Draw::next);
    for (std::uint32_t at = 0; at < children.size; ++at) {
        make(*children.records, children.nodes[at]);
    }
    write_attributes(records, record, true);
    stream_->operation(Opcode::close);
}

/// Numbers a cloned row in the order of the document and writes the texts of its slots; says
/// whether the row has more beyond its template.
bool Writer::fill(Records& records, std::uint32_t node, const Record& original) {
    Record& record = records.nodes[node];
    record.id = next_id_++;
    if (record.kind == NodeKind::text) {
        const std::string_view text = records.view(record.text);
        if (original.text.size != 0) {
            return text != templates_->records().view(original.text);
        }
        stream_->word(stream_->put(text));
        return false;
    }
    // The template has names alone, so what it does not have comes from data.
    bool has_more = record.attributes.size != original.attributes.size;
    const std::uint32_t* const children = records.children.data() + record.children.first;
    for (std::uint32_t at = 0; at < record.children.size; ++at) {
        has_more |= fill(records, children[at], templates_->records().child(original, at));
    }
    return has_more;
}

/// Writes what a cloned row has beyond its template and slots: attributes from data, and texts that
/// other rows have alike.
void Writer::correct(const Records& records, const Record& record, const Record& original) {
    const Records& kept = templates_->records();
    if (record.kind == NodeKind::text) {
        const std::string_view text = records.view(record.text);
        if (original.text.size != 0 && text != kept.view(original.text)) {
            write_text(record.id, text);
        }
        return;
    }
    for (std::uint32_t at = 0; at < record.children.size; ++at) {
        correct(records, records.child(record, at), kept.child(original, at));
    }
    fill_attributes(records, record);
}

void Writer::fill_attributes(const Records& records, const Record& record) {
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

void Writer::unmount(Records& records, std::uint32_t node) {
    stream_->operation(Opcode::remove, records.nodes[node].id);
    forget(records, node);
}

void Writer::forget(Records& records, std::uint32_t node) {
    Record& record = records.nodes[node];
    // What was built and shown nowhere has no number.
    if (record.id != 0) {
        ids_->give_back(std::exchange(record.id, 0));
    }
    forget_rows(records, record);
    for (std::uint32_t at = 0; at < record.children.size; ++at) {
        forget(records, records.children[record.children.first + at]);
    }
}

/// A list that is taken out in one place and made in another has the same rows in both, so they
/// are forgotten with whichever comes first.
void Writer::forget_rows(Records& records, const Record& list) {
    if (list.list == 0) {
        return;
    }
    RowStore& store = *records.lists[list.list - 1];
    for (const std::uint32_t row : store.shown.nodes) {
        forget(store.records, row);
    }
    store.shown.clear();
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

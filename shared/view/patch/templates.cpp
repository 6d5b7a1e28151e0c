#include "view/patch/templates.h"

#include <algorithm>

namespace spaarpas::view {
namespace {

// A view has a few dozen shapes. Rows beyond this many are built one by one, which is only slower.
constexpr std::size_t most_shapes = 256;

std::uint32_t hash_of(const base::Array<std::uint32_t>& words) {
    std::uint32_t hash = 2166136261U;  // FNV-1a, a word at a time
    for (const std::uint32_t word : words) {
        hash = (hash ^ word) * 16777619U;
    }
    return hash;
}

std::uint32_t operation(Opcode code, std::uint32_t argument = 0) {
    return (argument << opcode_bits) | static_cast<std::uint32_t>(code);
}

}  // namespace

NodeId Templates::find(const Records& records, std::uint32_t row) {
    scratch_.clear();
    const std::uint32_t nodes = encode(records, row);
    const std::uint32_t hash = hash_of(scratch_);
    if (last_ < shapes_.size() && matches(shapes_[last_], hash)) {
        return use(shapes_[last_]);
    }
    for (std::uint32_t at = 0; at < shapes_.size(); ++at) {
        if (matches(shapes_[at], hash)) {
            last_ = at;
            return use(shapes_[at]);
        }
    }
    if (shapes_.size() < most_shapes) {
        const Range words{static_cast<std::uint32_t>(words_.size()),
                          static_cast<std::uint32_t>(scratch_.size())};
        for (const std::uint32_t word : scratch_) {
            words_.push_back(word);
        }
        shapes_.push_back({hash, words, nodes, 0});
    }
    return 0;
}

/// Writes the operations that build the row without its data; gives how many nodes that makes.
std::uint32_t Templates::encode(const Records& records, std::uint32_t node) {
    const Record& record = records.nodes[node];
    if (record.kind == NodeKind::text) {
        scratch_.push_back(operation(Opcode::text));
        return 1;
    }
    const Opcode open = record.kind == NodeKind::svg ? Opcode::open_svg : Opcode::open;
    scratch_.push_back(operation(open, record.tag));
    for (std::uint32_t at = 0; at < record.attributes.size; ++at) {
        const StoredAttribute& attribute = records.attributes[record.attributes.first + at];
        if (attribute.kind == AttributeKind::fixed) {
            scratch_.push_back(operation(Opcode::fixed, attribute.name));
            scratch_.push_back(attribute.fixed);
        }
    }
    std::uint32_t nodes = 1;
    for (std::uint32_t at = 0; at < record.children.size; ++at) {
        nodes += encode(records, records.children[record.children.first + at]);
    }
    scratch_.push_back(operation(Opcode::close));
    return nodes;
}

bool Templates::matches(const Shape& shape, std::uint32_t hash) const {
    return shape.hash == hash && shape.words.size == scratch_.size() &&
           std::equal(scratch_.begin(), scratch_.end(), words_.data() + shape.words.first);
}

NodeId Templates::use(Shape& shape) {
    if (shape.node == 0) {
        shape.node = ids_->take(shape.nodes);
        stream_->operation(Opcode::build, shape.node);
        for (const std::uint32_t word : scratch_) {
            stream_->word(word);
        }
    }
    return shape.node;
}

}  // namespace spaarpas::view

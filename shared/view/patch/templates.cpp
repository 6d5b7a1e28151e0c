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

Template Templates::find(const Records& records, std::uint32_t row) {
    scratch_.clear();
    places_.clear();
    const std::uint32_t nodes = encode(records, row);
    const std::uint32_t hash = hash_of(scratch_);
    if (last_ < shapes_.size() && matches(shapes_[last_], hash)) {
        return use(shapes_[last_], records);
    }
    for (std::uint32_t at = 0; at < shapes_.size(); ++at) {
        if (matches(shapes_[at], hash)) {
            last_ = at;
            return use(shapes_[at], records);
        }
    }
    if (shapes_.size() < most_shapes) {
        add(records, hash, nodes);
    }
    return {};
}

void Templates::add(const Records& records, std::uint32_t hash, std::uint32_t nodes) {
    const auto end_of = [](const auto& items) { return static_cast<std::uint32_t>(items.size()); };
    const Range words{end_of(words_), end_of(scratch_)};
    for (const std::uint32_t word : scratch_) {
        words_.push_back(word);
    }
    const Range texts{end_of(texts_), end_of(places_)};
    for (const TextPlace& place : places_) {
        texts_.push_back({end_of(text_), place.text.size});
        text_.append(records.view(place.text));
    }
    shapes_.push_back({hash, words, nodes, texts, 0});
}

/// Writes the operations that build the row without its data; gives how many nodes that makes.
std::uint32_t Templates::encode(const Records& records, std::uint32_t node) {
    const Record& record = records.nodes[node];
    if (record.kind == NodeKind::text) {
        places_.push_back({static_cast<std::uint32_t>(scratch_.size()), record.text});
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

Template Templates::use(Shape& shape, const Records& records) {
    if (shape.node == 0) {
        shape.node = ids_->take(shape.nodes);
        build(shape, records);
    }
    return {shape.node, shape.nodes, shape.texts.first};
}

/// Writes the template. A text that differs between the first row and this one is a member's, so
/// the template has none there, and that of the first row is forgotten.
void Templates::build(const Shape& shape, const Records& records) {
    stream_->operation(Opcode::build, shape.node);
    std::uint32_t at = 0;
    for (std::uint32_t word = 0; word < scratch_.size(); ++word) {
        if (at == places_.size() || places_[at].word != word) {
            stream_->word(scratch_[word]);
            continue;
        }
        Range& text = texts_[shape.texts.first + at];
        if (this->text(shape.texts.first + at) != records.view(places_[at].text)) {
            text_.replace(text.first, text.size, text.size, ' ');
            text.size = 0;
        }
        stream_->operation(Opcode::text, stream_->put(this->text(shape.texts.first + at)));
        ++at;
    }
}

}  // namespace spaarpas::view

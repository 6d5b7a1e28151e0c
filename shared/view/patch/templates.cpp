#include "view/patch/templates.h"

#include "view/patch/opcodes.h"

namespace spaarpas::view {
namespace {

// A view has a few dozen shapes. Rows beyond this many are built one by one, which is only slower.
constexpr std::size_t most_shapes = 256;

/// Whether the attributes of a node that are names are those of a node that has no others.
bool has_names_of(const Records& records,
                  const Record& node,
                  const Records& kept,
                  const Record& like) {
    const StoredAttribute* name = kept.attributes.data() + like.attributes.first;
    const StoredAttribute* const end = name + like.attributes.size;
    const StoredAttribute* const own = records.attributes.data() + node.attributes.first;
    for (std::uint32_t at = 0; at < node.attributes.size; ++at) {
        if (own[at].kind != AttributeKind::fixed) {
            continue;
        }
        if (name == end || own[at].name != name->name || own[at].fixed != name->fixed) {
            return false;
        }
        ++name;
    }
    return name == end;
}

bool has_shape_of(const Records& records,
                  const Record& node,
                  const Records& kept,
                  const Record& like) {
    bool is_alike = node.kind == like.kind && node.tag == like.tag &&
                    node.children.size == like.children.size &&
                    has_names_of(records, node, kept, like);
    for (std::uint32_t at = 0; is_alike && at < node.children.size; ++at) {
        is_alike = has_shape_of(records, records.child(node, at), kept, kept.child(like, at));
    }
    return is_alike;
}

bool has_own(const Records& records, const Record& node) {
    bool is_own = node.keyed;
    for (std::uint32_t at = 0; at < node.attributes.size; ++at) {
        is_own |= records.attributes[node.attributes.first + at].kind != AttributeKind::fixed;
    }
    return is_own;
}

std::uint32_t word_of(Step step, std::uint32_t place = 0) {
    return (place << step_bits) | static_cast<std::uint32_t>(step);
}

}  // namespace

Templates::Templates(Ids& ids) : ids_(&ids) {
    kept_.nodes.push_back(Record{});
}

Template Templates::find(const Records& records, std::uint32_t row) {
    const auto is_of = [&](const Shape& shape) {
        return has_shape_of(records, records.nodes[row], kept_, kept_.nodes[shape.row]);
    };
    if (last_ < shapes_.size() && is_of(shapes_[last_])) {
        return use(shapes_[last_], records, row);
    }
    for (last_ = 0; last_ < shapes_.size(); ++last_) {
        if (is_of(shapes_[last_])) {
            return use(shapes_[last_], records, row);
        }
    }
    if (shapes_.size() < most_shapes) {
        const std::uint32_t before = mark_of(kept_).nodes;
        const std::uint32_t kept = copy_node(records, row, kept_, Kept::names);
        shapes_.push_back({kept, mark_of(kept_).nodes - before, 0});
    }
    return {};
}

Template Templates::use(Shape& shape, const Records& records, std::uint32_t row) {
    const bool is_new = shape.node == 0;
    if (is_new) {
        shape.node = ids_->take(shape.nodes);
        steps_.clear();
        place_ = 0;
        find_slots(records, records.nodes[row], kept_.nodes[shape.row]);
    }
    return {shape.node, shape.nodes, shape.row, is_new};
}

/// Adds the steps to the slots below an element; false where there are none.
bool Templates::find_slots(const Records& records, const Record& row, const Record& kept) {
    bool is_any = false;
    std::size_t used = steps_.size();
    for (std::uint32_t at = 0; at < row.children.size; ++at) {
        steps_.push_back(word_of(at == 0 ? Step::down : Step::right));
        const Record& child = records.child(row, at);
        Record& like = kept_.nodes[kept_.children[kept.children.first + at]];
        ++place_;
        const bool is_here = is_slot(records, child, like);
        if (is_here) {
            const Step kind = child.kind == NodeKind::text ? Step::text : Step::element;
            steps_.push_back(word_of(kind, place_));
        }
        if (find_slots(records, child, like) || is_here) {
            is_any = true;
            used = steps_.size();
        }
    }
    steps_.truncate(used);
    if (is_any) {
        steps_.push_back(word_of(Step::up));
    }
    return is_any;
}

/// A text that differs between the first row and this one is a member's, so the template has none
/// there, and that of the first row is forgotten.
bool Templates::is_slot(const Records& records, const Record& node, Record& kept) {
    if (node.kind != NodeKind::text) {
        return has_own(records, node);
    }
    if (kept_.view(kept.text) != records.view(node.text)) {
        kept_.text.replace(kept.text.first, kept.text.size, kept.text.size, ' ');
        kept.text.size = 0;
    }
    return kept.text.size == 0;
}

}  // namespace spaarpas::view

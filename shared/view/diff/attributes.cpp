// How the attributes of an element are written, and how they change.
#include "view/diff/writer.h"

namespace spaarpas::view {
namespace {

const StoredAttribute* find(const Records& records,
                            const Record& record,
                            NameId name,
                            std::uint32_t likely) {
    const StoredAttribute* first = records.attributes.data() + record.attributes.first;
    if (likely < record.attributes.size && first[likely].name == name) {
        return first + likely;
    }
    for (std::uint32_t at = 0; at < record.attributes.size; ++at) {
        if (first[at].name == name) {
            return first + at;
        }
    }
    return nullptr;
}

/// Whether writing the second is enough to replace the first: both are attributes.
bool is_attribute(const StoredAttribute& attribute) {
    return attribute.kind == AttributeKind::fixed || attribute.kind == AttributeKind::text;
}

bool replaces(const StoredAttribute& now, const StoredAttribute& was) {
    return now.kind == was.kind || (is_attribute(now) && is_attribute(was));
}

bool equal(const Records& old,
           const StoredAttribute& from,
           const Records& next,
           const StoredAttribute& to) {
    return from.kind == to.kind && from.fixed == to.fixed && from.text.size == to.text.size &&
           (to.text.size == 0 || old.view(from.text) == next.view(to.text));
}

bool equal(const Records& old, const Record& from, const Records& next, const Record& to) {
    const StoredAttribute* was = old.attributes.data() + from.attributes.first;
    const StoredAttribute* now = next.attributes.data() + to.attributes.first;
    bool same = from.attributes.size == to.attributes.size;
    for (std::uint32_t at = 0; same && at < to.attributes.size; ++at) {
        same = was[at].name == now[at].name && equal(old, was[at], next, now[at]);
    }
    return same;
}

}  // namespace

void Writer::write_changes(const Records& old,
                           const Record& from,
                           const Records& next,
                           const Record& to) {
    if (equal(old, from, next, to)) {
        return;  // as most are
    }
    bool selected = false;
    for (std::uint32_t at = 0; at < from.attributes.size; ++at) {
        const StoredAttribute& attribute = old.attributes[from.attributes.first + at];
        const StoredAttribute* now = find(next, to, attribute.name, at);
        if (now == nullptr || !replaces(*now, attribute)) {
            select(to.id, selected);
            remove_attribute(attribute);
        }
    }
    for (std::uint32_t at = 0; at < to.attributes.size; ++at) {
        const StoredAttribute& attribute = next.attributes[to.attributes.first + at];
        const StoredAttribute* was = find(old, from, attribute.name, at);
        if (was == nullptr || !equal(old, *was, next, attribute)) {
            select(to.id, selected);
            write_attribute(next, attribute);
        }
    }
    if (selected) {
        stream_->operation(Opcode::close);
    }
}

void Writer::write_attribute(const Records& records, const StoredAttribute& attribute) {
    switch (attribute.kind) {
        case AttributeKind::none:
            break;
        case AttributeKind::fixed:
            stream_->operation(Opcode::fixed, attribute.name);
            stream_->word(attribute.fixed);
            break;
        case AttributeKind::text:
            stream_->operation(Opcode::attribute, attribute.name);
            stream_->word(stream_->put(records.view(attribute.text)));
            break;
        case AttributeKind::value:
            stream_->operation(Opcode::value, stream_->put(records.view(attribute.text)));
            break;
        case AttributeKind::flag:
            stream_->operation(attribute.fixed != 0 ? Opcode::on : Opcode::off, attribute.name);
            break;
        case AttributeKind::variable:
            stream_->operation(Opcode::variable, attribute.name);
            stream_->word(stream_->put(records.view(attribute.text)));
            break;
    }
}

void Writer::remove_attribute(const StoredAttribute& attribute) {
    switch (attribute.kind) {
        case AttributeKind::none:
            break;
        case AttributeKind::fixed:
        case AttributeKind::text:
            stream_->operation(Opcode::unset, attribute.name);
            break;
        case AttributeKind::value:
            stream_->operation(Opcode::value, 0);
            break;
        case AttributeKind::flag:
            stream_->operation(Opcode::off, attribute.name);
            break;
        case AttributeKind::variable:
            stream_->operation(Opcode::variable, attribute.name);
            stream_->word(0);
            break;
    }
}

}  // namespace spaarpas::view

#include "view/node/record.h"

namespace spaarpas::view {

Marks mark_of(const Records& records) {
    return {static_cast<std::uint32_t>(records.nodes.size()),
            static_cast<std::uint32_t>(records.attributes.size()),
            static_cast<std::uint32_t>(records.children.size()),
            static_cast<std::uint32_t>(records.text.size())};
}

void truncate(Records& records, const Marks& marks) {
    records.nodes.truncate(marks.nodes);
    records.attributes.truncate(marks.attributes);
    records.children.truncate(marks.children);
    records.text.resize(marks.text);
}

}  // namespace spaarpas::view

#pragma once

#include <cstdint>

#include "base/array.h"
#include "view/node/record.h"
#include "view/patch/ids.h"

namespace spaarpas::view {

/// What a row is cloned from. `node` is 0 when the row is to be built by itself.
struct Template {
    NodeId node = 0;
    std::uint32_t nodes = 0;  // how many nodes a clone has
    std::uint32_t row = 0;    // in the records of the templates
    bool is_new = false;      // whether the page side has still to be told how it is built
};

/// Recognises rows of one shape: the same tags and fixed attributes, whatever their texts. The
/// second row of a shape makes a template on the page side; rows are cloned from it from then on.
/// A text that the first two rows have in common is in the template; one that differs is a slot.
class Templates {
public:
    explicit Templates(Ids& ids);
    Template find(const Records& records, std::uint32_t row);
    /// The rows that templates are built from: names and common texts, no text of a slot.
    Records& records() { return kept_; }
    /// The steps to the slots of the template that was new last.
    const base::Array<std::uint32_t>& steps() const { return steps_; }

private:
    struct Shape {
        std::uint32_t row;
        std::uint32_t nodes;
        NodeId node;  // 0 until a second row of the shape comes
    };
    Template use(Shape& shape, const Records& records, std::uint32_t row);
    bool find_slots(const Records& records, const Record& row, const Record& kept);
    bool is_slot(const Records& records, const Record& node, Record& kept);

    Ids* ids_;
    Records kept_;
    base::Array<Shape> shapes_;
    std::uint32_t last_ = 0;
    base::Array<std::uint32_t> steps_;
    std::uint32_t place_ = 0;  // of the node at hand among those of its row
};

}  // namespace spaarpas::view

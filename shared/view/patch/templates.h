#pragma once

#include <cstdint>

#include "base/array.h"
#include "view/node/record.h"
#include "view/patch/ids.h"
#include "view/patch/stream.h"

namespace spaarpas::view {

/// Recognises rows of one shape: the same tags and fixed attributes, whatever their texts. The
/// second row of a shape makes a template on the page side; rows are cloned from it from then on.
class Templates {
public:
    Templates(Stream& stream, Ids& ids) : stream_(&stream), ids_(&ids) {}
    /// The node to clone for a row, or 0 when the row is to be built by itself.
    NodeId find(const Records& records, std::uint32_t row);

private:
    struct Shape {
        std::uint32_t hash;
        Range words;
        std::uint32_t nodes;
        NodeId node;  // 0 until a second row of the shape comes
    };
    std::uint32_t encode(const Records& records, std::uint32_t node);
    bool matches(const Shape& shape, std::uint32_t hash) const;
    NodeId use(Shape& shape);

    Stream* stream_;
    Ids* ids_;
    base::Array<std::uint32_t> words_;    // the shapes, end to end
    base::Array<std::uint32_t> scratch_;  // the shape of the row at hand
    base::Array<Shape> shapes_;
    std::uint32_t last_ = 0;
};

}  // namespace spaarpas::view

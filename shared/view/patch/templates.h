#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/array.h"
#include "view/node/record.h"
#include "view/patch/ids.h"
#include "view/patch/stream.h"

namespace spaarpas::view {

/// What a row is cloned from. `node` is 0 when the row is to be built by itself.
struct Template {
    NodeId node = 0;
    std::uint32_t nodes = 0;       // how many nodes a clone has
    std::uint32_t first_text = 0;  // of its texts, in the order of the document
};

/// Recognises rows of one shape: the same tags and fixed attributes, whatever their texts. The
/// second row of a shape makes a template on the page side; rows are cloned from it from then on.
/// A text that the first two rows have in common is in the template.
class Templates {
public:
    Templates(Stream& stream, Ids& ids) : stream_(&stream), ids_(&ids) {}
    Template find(const Records& records, std::uint32_t row);
    /// What a clone has as a text before it is filled.
    std::string_view text(std::uint32_t number) const {
        const Range range = texts_[number];
        return std::string_view(text_).substr(range.first, range.size);
    }

private:
    struct Shape {
        std::uint32_t hash;
        Range words;
        std::uint32_t nodes;
        Range texts;
        NodeId node;  // 0 until a second row of the shape comes
    };
    std::uint32_t encode(const Records& records, std::uint32_t node);
    bool matches(const Shape& shape, std::uint32_t hash) const;
    void add(const Records& records, std::uint32_t hash, std::uint32_t nodes);
    Template use(Shape& shape, const Records& records);
    void build(const Shape& shape, const Records& records);

    Stream* stream_;
    Ids* ids_;
    base::Array<std::uint32_t> words_;    // the shapes, end to end
    base::Array<std::uint32_t> scratch_;  // the shape of the row at hand
    /// Where a text of the row at hand is, in `scratch_` and in its tree.
    struct TextPlace {
        std::uint32_t word;
        Range text;
    };
    base::Array<TextPlace> places_;
    base::Array<Shape> shapes_;
    base::Array<Range> texts_;  // of the shapes, end to end
    std::string text_;
    std::uint32_t last_ = 0;
};

}  // namespace spaarpas::view

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/array.h"
#include "view/node/record.h"
#include "view/node/row_store.h"
#include "view/patch/ids.h"
#include "view/patch/stream.h"
#include "view/patch/templates.h"

namespace spaarpas::view {

/// Writes the operations that bring what a root shows from one tree to the next.
class Writer {
public:
    Writer(Stream& stream, Ids& ids, Templates& templates)
        : stream_(&stream), ids_(&ids), templates_(&templates) {}

    /// Makes a subtree in `parent`, before the node `before` or at the end.
    void mount(Records& records, std::uint32_t node, NodeId parent, NodeId before);
    /// Takes a subtree out and gives its numbers back.
    void unmount(Records& records, std::uint32_t node);
    /// Gives back the numbers of a subtree, and leaves the document as it is.
    void forget(Records& records, std::uint32_t node);
    void move(NodeId node, NodeId before);
    void write_text(NodeId node, std::string_view text);
    /// Writes how the attributes of `to`, which has its number, differ from those of `from`.
    void write_changes(const Records& old,
                       const Record& from,
                       const Records& next,
                       const Record& to);

private:
    std::uint32_t prepare(Records& records, std::uint32_t node);
    void forget_rows(Records& records, const Record& list);
    void make(Records& records, std::uint32_t node);
    void build(Records& records, std::uint32_t node);
    void build_template(const Template& made);
    bool fill(Records& records, std::uint32_t node, const Record& original);
    void correct(const Records& records, const Record& record, const Record& original);
    void fill_attributes(const Records& records, const Record& record);
    void write_attributes(const Records& records, const Record& record, bool properties);
    void write_attribute(const Records& records, const StoredAttribute& attribute);
    void select(NodeId node, bool& selected);
    void remove_attribute(const StoredAttribute& attribute);

    Stream* stream_;
    Ids* ids_;
    Templates* templates_;
    NodeId next_id_ = 0;
    base::Array<Template> originals_;  // for each row to make, in order
    std::size_t next_original_ = 0;
};

}  // namespace spaarpas::view

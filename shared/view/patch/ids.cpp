#include "view/patch/ids.h"

#include <algorithm>

namespace spaarpas::view {

NodeId Ids::take(std::uint32_t count) {
    for (Range& range : free_) {
        if (range.size >= count) {
            const NodeId first = range.first;
            range.first += count;
            range.size -= count;  // an empty range goes away when ranges are merged
            return first;
        }
    }
    const NodeId first = end_;
    end_ += count;
    return first;
}

void Ids::settle(Stream& stream) {
    // A heap sort: as fast where it matters, and a quarter of the code of `std::sort`.
    std::make_heap(returned_.begin(), returned_.end());
    std::sort_heap(returned_.begin(), returned_.end());
    base::Array<Range> freed;
    for (const NodeId id : returned_) {
        if (freed.empty() || freed.back().first + freed.back().size != id) {
            freed.push_back({id, 0});
        }
        ++freed.back().size;
    }
    for (const Range& range : freed) {
        stream.operation(Opcode::drop, range.first);
        stream.word(range.size);
    }
    returned_.clear();
    merge(freed);
}

/// Joins neighbours, so that numbers given back one by one can be taken in a row again.
void Ids::merge(const base::Array<Range>& freed) {
    base::Array<Range> merged;
    std::size_t old = 0;
    std::size_t fresh = 0;
    while (old < free_.size() || fresh < freed.size()) {
        const bool take_old =
            fresh == freed.size() || (old < free_.size() && free_[old].first < freed[fresh].first);
        const Range& range = take_old ? free_[old++] : freed[fresh++];
        if (range.size == 0) {
            continue;
        }
        if (!merged.empty() && merged.back().first + merged.back().size == range.first) {
            merged.back().size += range.size;
        } else {
            merged.push_back(range);
        }
    }
    free_.swap(merged);
}

}  // namespace spaarpas::view

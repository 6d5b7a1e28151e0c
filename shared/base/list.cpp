#include "base/list.h"

namespace spaarpas::base {

void Items::add(void* item) {
    items_.push_back(item);
}

void Items::put(std::size_t index, void* item) {
    // Written out: std::vector's own insertion is as much code as all else here.
    items_.push_back(item);
    for (std::size_t at = size() - 1; at > index; --at) {
        items_[at] = items_[at - 1];
    }
    items_[index] = item;
}

void Items::drop(std::size_t first, std::size_t count, Destroy destroy) {
    const auto from = items_.begin() + static_cast<std::ptrdiff_t>(first);
    const auto to = from + static_cast<std::ptrdiff_t>(count);
    for (auto item = from; item != to; ++item) {
        destroy(*item);
    }
    items_.erase(from, to);
}

void Items::drop_all(Destroy destroy) {
    drop(0, size(), destroy);
}

void Items::renew(std::size_t count, Make make, Destroy destroy) {
    if (size() == count) {
        return;
    }
    drop_all(destroy);
    while (size() < count) {
        items_.push_back(make());
    }
}

void Items::copy(const Items& from, Clone clone, Destroy destroy) {
    if (this == &from) {
        return;
    }
    drop_all(destroy);
    items_.reserve(from.size());
    for (const void* item : from.items_) {
        items_.push_back(clone(item));
    }
}

void Items::take(Items& from, Destroy destroy) {
    if (this == &from) {
        return;
    }
    drop_all(destroy);
    items_.swap(from.items_);
}

}  // namespace spaarpas::base

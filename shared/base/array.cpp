#include "base/array.h"

#include <algorithm>
#include <cstring>

namespace spaarpas::base {

Memory::~Memory() {
    ::operator delete(data_);
}

void* Memory::add(std::size_t item_bytes) {
    if (size_ == capacity_) {
        constexpr std::size_t fewest = 4;
        reserve(std::max(fewest, 2 * size_), item_bytes);
    }
    return static_cast<char*>(data_) + item_bytes * size_++;
}

void Memory::reserve(std::size_t count, std::size_t item_bytes) {
    if (count <= capacity_) {
        return;
    }
    void* grown = ::operator new(count* item_bytes);
    if (size_ != 0) {
        std::memcpy(grown, data_, size_ * item_bytes);
    }
    ::operator delete(std::exchange(data_, grown));
    capacity_ = count;
}

void Memory::copy(const Memory& from, std::size_t item_bytes) {
    if (this == &from) {
        return;
    }
    size_ = 0;
    reserve(from.size_, item_bytes);
    if (from.size_ != 0) {
        std::memcpy(data_, from.data_, from.size_ * item_bytes);
    }
    size_ = from.size_;
}

void Memory::exchange(Memory& with) {
    std::swap(data_, with.data_);
    std::swap(size_, with.size_);
    std::swap(capacity_, with.capacity_);
}

}  // namespace spaarpas::base

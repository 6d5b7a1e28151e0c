#pragma once

#include <cstddef>
#include <iterator>
#include <type_traits>

namespace spaarpas::base {

/// Walks the addresses that a `List` keeps, and gives the items.
template <class T>
class ListIterator {
public:
    using iterator_category = std::random_access_iterator_tag;
    using value_type = std::remove_const_t<T>;
    using difference_type = std::ptrdiff_t;
    using pointer = T*;
    using reference = T&;

    ListIterator() = default;
    explicit ListIterator(void* const* at) : at_(at) {}
    // Implicit, as an iterator becomes one of constants.
    // NOLINTNEXTLINE(google-explicit-constructor)
    operator ListIterator<const T>() const { return ListIterator<const T>(at_); }

    T& operator*() const { return *static_cast<T*>(*at_); }
    T* operator->() const { return static_cast<T*>(*at_); }
    T& operator[](difference_type steps) const { return *static_cast<T*>(at_[steps]); }

    ListIterator& operator+=(difference_type steps) {
        at_ += steps;
        return *this;
    }
    ListIterator& operator-=(difference_type steps) { return *this += -steps; }
    ListIterator& operator++() { return *this += 1; }
    ListIterator& operator--() { return *this -= 1; }
    ListIterator operator++(int) { return ListIterator(at_++); }
    ListIterator operator--(int) { return ListIterator(at_--); }

    friend ListIterator operator+(ListIterator at, difference_type steps) { return at += steps; }
    friend ListIterator operator+(difference_type steps, ListIterator at) { return at += steps; }
    friend ListIterator operator-(ListIterator at, difference_type steps) { return at -= steps; }
    friend difference_type operator-(ListIterator left, ListIterator right) {
        return left.at_ - right.at_;
    }
    friend bool operator==(ListIterator left, ListIterator right) = default;
    friend bool operator<(ListIterator left, ListIterator right) { return left.at_ < right.at_; }
    friend bool operator>(ListIterator left, ListIterator right) { return right < left; }
    friend bool operator<=(ListIterator left, ListIterator right) { return !(right < left); }
    friend bool operator>=(ListIterator left, ListIterator right) { return !(left < right); }

private:
    void* const* at_ = nullptr;
};

}  // namespace spaarpas::base

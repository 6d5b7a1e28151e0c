#pragma once

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <utility>
#include <vector>

#include "base/list_iterator.h"

namespace spaarpas::base {

/// What every `List` is underneath: the addresses of items that it owns. What needs the type of an
/// item is passed in, so that one function serves the lists of all types.
class Items {
public:
    [[nodiscard]] std::size_t size() const { return items_.size(); }
    [[nodiscard]] bool empty() const { return items_.empty(); }
    [[nodiscard]] void* address(std::size_t index) const { return items_[index]; }

    using Make = void* (*)();
    using Destroy = void (*)(void*);
    /// Makes a list of `count` fresh items, unless it has as many.
    void renew(std::size_t count, Make make, Destroy destroy);

protected:
    using Clone = void* (*)(const void*);

    void add(void* item);
    void put(std::size_t index, void* item);
    void drop(std::size_t first, std::size_t count, Destroy destroy);
    void drop_all(Destroy destroy);
    void copy(const Items& from, Clone clone, Destroy destroy);
    void take(Items& from, Destroy destroy);

    // NOLINTNEXTLINE(cppcoreguidelines-non-private-member-variables-in-classes): iterators walk it.
    std::vector<void*> items_;
};

/// Many values of a message, with the interface of `std::vector` as far as it is used.
///
/// *Shape*: each item has an address of its own, which stays while others come and go.
/// *Source*: the repeated field of Protocol Buffers, which is made so for the same reason: the code
/// that moves items about is there once and not for each type (docs/decisions/0017).
template <class T>
class List : public Items {
public:
    using value_type = T;
    using iterator = ListIterator<T>;
    using const_iterator = ListIterator<const T>;

    List() = default;
    List(std::initializer_list<T> items) : List(items.begin(), items.end()) {}
    template <class Iterator>
    List(Iterator first, Iterator last) {
        for (; first != last; ++first) {
            push_back(*first);
        }
    }
    explicit List(std::size_t count) { resize(count); }
    List(const List& from) { copy(from, clone_item, destroy_item); }
    List(List&& from) noexcept { items_.swap(from.items_); }
    List& operator=(const List& from) {
        copy(from, clone_item, destroy_item);
        return *this;
    }
    List& operator=(List&& from) noexcept {
        take(from, destroy_item);
        return *this;
    }
    ~List() { drop_all(destroy_item); }

    [[nodiscard]] iterator begin() { return iterator(items_.data()); }
    [[nodiscard]] iterator end() { return iterator(items_.data() + items_.size()); }
    [[nodiscard]] const_iterator begin() const { return const_iterator(items_.data()); }
    [[nodiscard]] const_iterator end() const {
        return const_iterator(items_.data() + items_.size());
    }

    [[nodiscard]] T& operator[](std::size_t index) { return *static_cast<T*>(items_[index]); }
    [[nodiscard]] const T& operator[](std::size_t index) const {
        return *static_cast<const T*>(items_[index]);
    }
    [[nodiscard]] T& at(std::size_t index) { return *static_cast<T*>(items_.at(index)); }
    [[nodiscard]] const T& at(std::size_t index) const {
        return *static_cast<const T*>(items_.at(index));
    }
    [[nodiscard]] T& front() { return (*this)[0]; }
    [[nodiscard]] const T& front() const { return (*this)[0]; }
    [[nodiscard]] T& back() { return *static_cast<T*>(items_.back()); }
    [[nodiscard]] const T& back() const { return *static_cast<const T*>(items_.back()); }

    template <class... Parts>
    T& emplace_back(Parts&&... parts) {
        auto item = std::make_unique<T>(std::forward<Parts>(parts)...);
        add(item.get());
        return *item.release();
    }
    void push_back(const T& item) { emplace_back(item); }
    void push_back(T&& item) { emplace_back(std::move(item)); }
    void pop_back() { drop(size() - 1, 1, destroy_item); }
    void insert(const_iterator before, T item) {
        auto made = std::make_unique<T>(std::move(item));
        put(index_of(before), made.get());
        static_cast<void>(made.release());
    }
    void erase(const_iterator item) { drop(index_of(item), 1, destroy_item); }
    void erase(const_iterator first, const_iterator last) {
        drop(index_of(first), index_of(last) - index_of(first), destroy_item);
    }
    void clear() { drop_all(destroy_item); }
    void reserve(std::size_t count) { items_.reserve(count); }
    void resize(std::size_t count) {
        while (size() > count) {
            pop_back();
        }
        while (size() < count) {
            emplace_back();
        }
    }

    friend bool operator==(const List& left, const List& right) {
        return left.size() == right.size() && std::equal(left.begin(), left.end(), right.begin());
    }

private:
    static void destroy_item(void* item) { delete static_cast<T*>(item); }
    static void* clone_item(const void* item) { return new T(*static_cast<const T*>(item)); }
    [[nodiscard]] std::size_t index_of(const_iterator at) const {
        return static_cast<std::size_t>(at - begin());
    }
};

template <class T, class Predicate>
void erase_if(List<T>& list, Predicate predicate) {
    for (std::size_t index = list.size(); index-- > 0;) {
        if (predicate(list[index])) {
            list.erase(list.begin() + static_cast<std::ptrdiff_t>(index));
        }
    }
}

}  // namespace spaarpas::base

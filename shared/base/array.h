#pragma once

#include <cstddef>
#include <initializer_list>
#include <new>
#include <type_traits>
#include <utility>

namespace spaarpas::base {

/// What every `Array` is underneath: memory that grows. The size of an item is passed in, so that
/// one function serves the arrays of all types.
class Memory {
public:
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }

protected:
    Memory() = default;
    Memory(const Memory&) = delete;
    Memory& operator=(const Memory&) = delete;
    ~Memory();

    /// The place of one more item.
    void* add(std::size_t item_bytes);
    void reserve(std::size_t count, std::size_t item_bytes);
    void copy(const Memory& from, std::size_t item_bytes);
    void exchange(Memory& with);
    void shorten(std::size_t size) { size_ = size; }
    [[nodiscard]] void* memory() const { return data_; }

private:
    void* data_ = nullptr;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

/// Many small records or numbers side by side, with the interface of `std::vector` as far as it is
/// used. Where items have a meaning of their own, `List` holds them.
///
/// *Shape*: items are moved as bytes, so addresses hold until the next one is added
/// (docs/decisions/0021).
template <class T>
class Array : public Memory {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
    static_assert(alignof(T) <= __STDCPP_DEFAULT_NEW_ALIGNMENT__);

    // A pointer is an item like any other here.
    struct Item {
        T value;
    };

public:
    using value_type = T;

    Array() = default;
    Array(std::initializer_list<T> items) : Array(items.begin(), items.end()) {}
    Array(const T* first, const T* last) {
        for (; first != last; ++first) {
            push_back(*first);
        }
    }
    explicit Array(std::size_t count, T value = T{}) { assign(count, value); }
    Array(const Array& from) : Memory() { copy(from, sizeof(Item)); }
    Array(Array&& from) noexcept : Memory() { exchange(from); }
    Array& operator=(const Array& from) {
        copy(from, sizeof(Item));
        return *this;
    }
    Array& operator=(Array&& from) noexcept {
        exchange(from);
        return *this;
    }
    ~Array() = default;

    [[nodiscard]] T* data() { return static_cast<T*>(memory()); }
    [[nodiscard]] const T* data() const { return static_cast<const T*>(memory()); }
    [[nodiscard]] T* begin() { return data(); }
    [[nodiscard]] T* end() { return data() + size(); }
    [[nodiscard]] const T* begin() const { return data(); }
    [[nodiscard]] const T* end() const { return data() + size(); }
    [[nodiscard]] T& operator[](std::size_t index) { return data()[index]; }
    [[nodiscard]] const T& operator[](std::size_t index) const { return data()[index]; }
    [[nodiscard]] T& front() { return data()[0]; }
    [[nodiscard]] const T& front() const { return data()[0]; }
    [[nodiscard]] T& back() { return data()[size() - 1]; }
    [[nodiscard]] const T& back() const { return data()[size() - 1]; }

    // By value, since an item of this array may lie elsewhere when it has grown.
    void push_back(T item) { new (add(sizeof(Item))) T(item); }
    void pop_back() { shorten(size() - 1); }
    void assign(std::size_t count, T value) {
        clear();
        while (size() < count) {
            push_back(value);
        }
    }
    void erase(const T* item) {
        const auto count = size();
        for (auto at = static_cast<std::size_t>(item - data()) + 1; at < count; ++at) {
            data()[at - 1] = data()[at];
        }
        shorten(count - 1);
    }
    void truncate(std::size_t count) { shorten(count); }
    void reserve(std::size_t count) { Memory::reserve(count, sizeof(Item)); }
    void clear() { shorten(0); }
    void swap(Array& with) { exchange(with); }
};

}  // namespace spaarpas::base

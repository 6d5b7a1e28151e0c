#pragma once

// What the texts mean that operators.mjs puts into the sources.

#include <functional>
#include <type_traits>

#include "tests/mutants/operators/one_more.h"
#include "tests/mutants/operators/site.h"

namespace spaarpas_mutants {

/// Of a statement: whether it stays.
inline bool keeps(Site site) {
    return !is_on(site);
}

/// `a < Less{site} > b`: the first operator keeps `a`, the second compares.
template <class Is, class Other>
struct Relation {
    Site site;
};

template <class Left, class Is, class Other>
struct Kept {
    const Left& left;
    Site site;

    template <class Right>
    [[nodiscard]] bool to(const Right& right) const {
        const bool is = Is{}(left, right);
        const bool other = Other{}(left, right);
        return is_on(site, is != other) ? other : is;
    }
};

template <class Left, class Is, class Other>
Kept<Left, Is, Other> operator<(const Left& left, Relation<Is, Other> relation) {
    return {left, relation.site};
}

template <class Left, class Is, class Other, class Right>
bool operator>(Kept<Left, Is, Other>&& kept, const Right& right) {
    return kept.to(right);
}

template <class Left, class Is, class Other>
Kept<Left, Is, Other> operator==(const Left& left, Relation<Is, Other> relation) {
    return {left, relation.site};
}

template <class Left, class Is, class Other, class Right>
bool operator==(Kept<Left, Is, Other>&& kept, const Right& right) {
    return kept.to(right);
}

using Less = Relation<std::less<>, std::less_equal<>>;
using AtMost = Relation<std::less_equal<>, std::less<>>;
using More = Relation<std::greater<>, std::greater_equal<>>;
using AtLeast = Relation<std::greater_equal<>, std::greater<>>;
using Equal = Relation<std::equal_to<>, std::not_equal_to<>>;
using Unequal = Relation<std::not_equal_to<>, std::equal_to<>>;

template <class Value>
Value other_value(Site site, Value value, Value other) {
    return is_on(site) ? other : value;
}

}  // namespace spaarpas_mutants

// The other member of an object, where it has one of the same type. What may be written to differs,
// whatever it holds.
#define SPAARPAS_SWAPPED(site, member, other, ...)                                          \
    ([](auto&& of) -> decltype(auto) {                                                      \
        if constexpr (requires {                                                            \
                          requires std::is_same_v<decltype(of.member), decltype(of.other)>; \
                      }) {                                                                  \
            using Of = std::remove_reference_t<decltype(of)>;                               \
            const bool differs = !std::is_const_v<Of> || !(of.member == of.other);          \
            const bool is_on = spaarpas_mutants::is_on(site, differs);                      \
            return (is_on ? of.other : of.member);                                          \
        } else {                                                                            \
            spaarpas_mutants::remember_unfit(site);                                         \
            return (of.member);                                                             \
        }                                                                                   \
    }(__VA_ARGS__))

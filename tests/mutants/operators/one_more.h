#pragma once

// The sites of the operator "one" (switch.h): a number, a sum or a change is one more.

#include <type_traits>

#include "tests/mutants/operators/site.h"

namespace spaarpas_mutants {

/// Numbers, of which one more means something; text, places and flags are none.
template <class Value>
constexpr bool is_number = !std::is_class_v<Value> && !std::is_pointer_v<Value> &&
                           !std::is_same_v<Value, bool> && !std::is_same_v<Value, char>;

template <class Value>
Value one_more(Site site, Value value) {
    if constexpr (is_number<Value>) {
        return is_on(site) ? static_cast<Value>(value + 1) : value;
    } else {
        remember_unfit(site);
        return value;
    }
}

/// `a + Plus{site} + b`, and `a - Minus{site} - b`: one more than that.
struct Plus {
    Site site;
};

struct Minus {
    Site site;
};

template <class Left, class Sign>
struct Term {
    const Left& left;
    Site site;
};

template <class Left>
Term<Left, Plus> operator+(const Left& left, Plus sign) {
    return {left, sign.site};
}

template <class Left, class Right>
auto operator+(Term<Left, Plus>&& term, const Right& right) {
    return one_more(term.site, term.left + right);
}

template <class Left>
Term<Left, Minus> operator-(const Left& left, Minus sign) {
    return {left, sign.site};
}

template <class Left, class Right>
auto operator-(Term<Left, Minus>&& term, const Right& right) {
    return one_more(term.site, term.left - right);
}

/// `a += Change{site} <<= b`: what is added or taken is one more.
struct Change {
    Site site;
};

template <class Value>
auto operator<<=(Change change, const Value& value) {
    return one_more(change.site, value);
}

}  // namespace spaarpas_mutants

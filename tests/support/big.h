#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

/// Whole numbers without a bound, the way one does sums on paper. Slow and plain: the tests hold
/// the rules' own arithmetic against it.
namespace spaarpas::model {

class Big {
public:
    Big(std::int64_t value = 0) {  // NOLINT(google-explicit-constructor): reads like a number
        for (; value > 0; value /= 10) {
            digits_.push_back(static_cast<int>(value % 10));
        }
    }

    friend Big operator+(const Big& left, const Big& right) {
        Big sum;
        int carry = 0;
        for (std::size_t place = 0;
             place < left.digits_.size() || place < right.digits_.size() || carry > 0;
             ++place) {
            const int digit = left.at(place) + right.at(place) + carry;
            sum.digits_.push_back(digit % 10);
            carry = digit / 10;
        }
        return sum;
    }

    /// Only where `right` is not the larger one.
    friend Big operator-(const Big& left, const Big& right) {
        Big rest;
        int borrowed = 0;
        for (std::size_t place = 0; place < left.digits_.size(); ++place) {
            const int digit = left.at(place) - right.at(place) - borrowed;
            borrowed = digit < 0 ? 1 : 0;
            rest.digits_.push_back(digit < 0 ? digit + 10 : digit);
        }
        return rest;
    }

    friend Big operator*(const Big& left, const Big& right) {
        Big product;
        product.digits_.assign(left.digits_.size() + right.digits_.size() + 1, 0);
        for (std::size_t i = 0; i < left.digits_.size(); ++i) {
            for (std::size_t j = 0; j < right.digits_.size(); ++j) {
                product.digits_[i + j] += left.digits_[i] * right.digits_[j];
            }
        }
        for (std::size_t place = 0; place + 1 < product.digits_.size(); ++place) {
            product.digits_[place + 1] += product.digits_[place] / 10;
            product.digits_[place] %= 10;
        }
        return product;
    }

    friend bool operator<(const Big& left, const Big& right) {
        std::size_t place = std::max(left.digits_.size(), right.digits_.size());
        while (place > 0) {
            --place;
            if (left.at(place) != right.at(place)) {
                return left.at(place) < right.at(place);
            }
        }
        return false;
    }
    friend bool operator==(const Big& left, const Big& right) {
        return !(left < right) && !(right < left);
    }

    /// The largest whole number of times that `divisor` fits, found by halving.
    [[nodiscard]] std::int64_t times(const Big& divisor) const {
        std::int64_t low = 0;
        std::int64_t high = std::int64_t{1} << 60;
        while (low < high) {
            const std::int64_t middle = low + (high - low + 1) / 2;
            if (*this < Big(middle) * divisor) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }

private:
    [[nodiscard]] int at(std::size_t place) const {
        return place < digits_.size() ? digits_[place] : 0;
    }
    std::vector<int> digits_;
};

/// A fraction that is not negative and never shortened.
struct Ratio {
    Big top = 0;
    Big bottom = 1;

    friend Ratio operator+(const Ratio& left, const Ratio& right) {
        if (left.bottom == right.bottom) {
            return {left.top + right.top, left.bottom};
        }
        return {left.top * right.bottom + right.top * left.bottom, left.bottom * right.bottom};
    }
    friend Ratio operator*(const Ratio& left, const Ratio& right) {
        return {left.top * right.top, left.bottom * right.bottom};
    }
    friend bool operator<(const Ratio& left, const Ratio& right) {
        return left.top * right.bottom < right.top * left.bottom;
    }
    friend bool operator==(const Ratio& left, const Ratio& right) {
        return left.top * right.bottom == right.top * left.bottom;
    }
    [[nodiscard]] std::int64_t floor() const { return top.times(bottom); }
    /// What is left above the floor.
    [[nodiscard]] Ratio fraction() const { return {top - Big(floor()) * bottom, bottom}; }
};

}  // namespace spaarpas::model

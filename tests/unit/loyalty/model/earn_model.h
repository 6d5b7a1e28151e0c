#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "loyalty/cart/cart.h"
#include "loyalty/member/facts.h"
#include "loyalty/program/program.h"

/// What an order earns, written from docs/program.md with loops and unbounded numbers, and without
/// the rules' own functions. It knows every condition except those on time, which have tests of
/// their own, and caps for each order only.
namespace spaarpas::model {

struct ModelAward {
    std::int64_t points = 0;
    std::int64_t amount_minor = 0;
    std::vector<std::pair<std::string, std::int64_t>> parts;
    std::vector<std::int64_t> lines;
};

ModelAward model_award(const loyalty::Program& program,
                       const loyalty::Facts& facts,
                       const loyalty::Cart& cart);

/// Largest remainder, by handing out one after the other.
std::vector<std::int64_t> model_split(std::int64_t total, const std::vector<std::int64_t>& weights);

}  // namespace spaarpas::model

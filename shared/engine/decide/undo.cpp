#include "engine/decide/undo.h"

#include <string>
#include <vector>

#include "engine/decide/returns.h"

namespace spaarpas::engine {

namespace {

KeptLine kept_whole(const CountedLine& counted) {
    const bool shipping = counted.line == nullptr;
    // For its return shipping is a line of one piece.
    return {shipping ? shipping_line : counted.line->id,
            shipping ? 1 : counted.quantity,
            counted.counted_minor,
            counted.paid_minor};
}

bool applies_before(const Return& left, const Return& right) {
    return left.at_ms != right.at_ms ? left.at_ms < right.at_ms : left.id < right.id;
}

/// The places of the returns in the order in which they apply.
std::vector<std::size_t> in_order(const base::List<Return>& returns) {
    std::vector<std::size_t> sorted;
    for (std::size_t index = 0; index < returns.size(); ++index) {
        auto place = sorted.end();
        while (place != sorted.begin() && applies_before(returns[index], returns[*(place - 1)])) {
            --place;
        }
        sorted.insert(place, index);
    }
    return sorted;
}

base::Problems take_all(const base::List<Return>& items, Returns& returns) {
    for (const std::size_t index : in_order(items)) {
        base::Problems problems = returns.take(items[index], "/returns/" + std::to_string(index));
        if (!problems.empty()) {
            return problems;
        }
    }
    return {};
}

}  // namespace

base::Problems take_off_returns(const Program& program,
                                const Event& event,
                                const CountedCart& counted,
                                Decision& decision) {
    decision.kept.reserve(counted.lines.size());
    for (const CountedLine& line : counted.lines) {
        decision.kept.push_back(kept_whole(line));
    }
    decision.counted_minor = counted.counted_minor;
    decision.paid_minor = counted.paid_minor;
    if (event.returns.empty() && !event.cancelled) {
        return {};
    }
    Returns returns(decision);
    if (event.cancelled) {
        returns.take_rest();
    } else {
        base::Problems problems = take_all(event.returns, returns);
        if (!problems.empty()) {
            return problems;
        }
    }
    returns.finish(program);
    return {};
}

bool nothing_left(const Event& event, const Decision& decision) {
    return event.cancelled || (event.cart && !has_goods(decision.kept));
}

}  // namespace spaarpas::engine

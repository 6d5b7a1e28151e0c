#include "tests/histories/purse.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/contains.h"

namespace spaarpas::histories {

using engine::Draft;
using engine::Holding;
using engine::Lot;
using engine::Movement;
using engine::Occasion;

void visit_fields(json::Fields& fields, Step& step) {
    constexpr auto may = json::Presence::optional;
    fields.text({"kind"}, step.kind);
    fields.integer({"at_ms"}, step.at_ms);
    fields.text({"unit", may}, step.unit);
    fields.text({"source", may}, step.source);
    fields.text({"event", may}, step.event);
    fields.integer({"amount", may}, step.amount);
    fields.integer({"redemption", may}, step.redemption);
    fields.integer({"until_ms", may}, step.until_ms);
}

std::string Purse::take(const Step& step) {
    pass(step.at_ms);
    const Holding before = with_sources({step.source});
    Draft draft(before);
    const base::Problems problems = act(draft, step);
    return problems.empty() ? record(draft, before) : problems.front().code;
}

void Purse::pass(std::int64_t at_ms) {
    for (auto due = next_due(holding_); due && *due <= at_ms; due = next_due(holding_)) {
        const Holding before = holding_;
        Draft draft(before);
        release_due(draft, *due);
        expire_due(draft, *due);
        if (!record(draft, before).empty()) {
            return;
        }
    }
}

base::Problems Purse::act(Draft& draft, const Step& step) {
    if (step.kind == "undo") {
        return undo(draft, step);
    }
    if (step.kind == "keep_alive") {
        set_idle_expiry(draft, program_, *engine::find_unit(program_, step.unit), step.at_ms);
        return {};
    }
    return act_on_unit(draft, step);
}

base::Problems Purse::act_on_unit(Draft& draft, const Step& step) {
    const Occasion occasion{program_, step.unit, step.source, step.at_ms};
    if (step.kind == "accrue") {
        return accrue(draft, occasion, step.amount);
    }
    if (step.kind == "reverse") {
        return reverse(draft, occasion, step.amount);
    }
    if (step.kind == "adjust") {
        return adjust(draft, occasion, step.amount);
    }
    if (step.kind == "redeem") {
        return redeem(draft, occasion, step);
    }
    release_source(draft, step.event, occasion);
    return {};
}

base::Problems Purse::redeem(Draft& draft, const Occasion& occasion, const Step& step) {
    base::Result<base::List<engine::Spent>> spent = engine::redeem(draft, occasion, step.amount);
    if (!spent) {
        return spent.problems();
    }
    redemptions_.push_back({step.unit, std::move(spent).value(), false});
    return {};
}

base::Problems Purse::undo(Draft& draft, const Step& step) {
    const auto index = static_cast<std::size_t>(step.redemption);
    if (index >= redemptions_.size() || redemptions_[index].undone) {
        return {};
    }
    Redemption& one = redemptions_[index];
    one.undone = true;
    return give_back(draft, {program_, one.unit, "undo", step.at_ms}, one.spent, step.until_ms);
}

Holding Purse::with_sources(const base::List<std::string>& sources) const {
    Holding wide = holding_;
    for (const Lot& lot : stored_) {
        if (lot.remaining == 0 && lot.expired > 0 && base::contains(sources, lot.source)) {
            wide.lots.push_back(lot);
        }
    }
    std::vector<Lot> lots(wide.lots.begin(), wide.lots.end());
    std::sort(lots.begin(), lots.end(), [](const Lot& left, const Lot& right) {
        return left.id < right.id;
    });
    wide.lots = base::List<Lot>(lots.begin(), lots.end());
    return wide;
}

std::string Purse::record(Draft& draft, const Holding& before) {
    base::Result<Movement> movement = draft.finish();
    if (!movement) {
        return movement.problems().front().code;
    }
    next_id_ = number_lots(movement.value(), next_id_);
    base::Result<Holding> after = apply(program_, before, movement.value());
    if (!after) {
        return after.problems().front().code;
    }
    for (const Lot& lot : movement.value().lots) {
        store(lot);
    }
    holding_ = std::move(after).value();
    for (const Lot& lot : holding_.lots) {
        store(lot);
    }
    return {};
}

void Purse::store(const Lot& lot) {
    const auto same = std::find_if(
        stored_.begin(), stored_.end(), [&](const Lot& one) { return one.id == lot.id; });
    if (same == stored_.end()) {
        stored_.push_back(lot);
    } else {
        *same = lot;
    }
}

}  // namespace spaarpas::histories

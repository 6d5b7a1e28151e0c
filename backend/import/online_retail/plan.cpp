#include "backend/import/online_retail/plan.h"

#include <string>
#include <unordered_map>
#include <utility>

#include "backend/import/online_retail/purchases.h"

namespace spaarpas::import::online_retail {

namespace {

using wire::Event;

/// As many as a cart has at most.
constexpr std::size_t most_lines = 500;

Event event_of(const Row& row, const std::string& id, const char* kind) {
    Event event;
    event.id = id;
    event.kind = kind;
    event.occurred_at_ms = row.occurred_at_ms;
    event.member = row.customer;
    return event;
}

/// Gathers the rows in their order.
class Planner {
public:
    explicit Planner(Plan& plan) : plan_(plan) {}

    void add(const Row& row) { row.cancels ? cancel(row) : buy(row); }

private:
    /// The order of an invoice, which its first row begins.
    PlannedEvent& order_of(const Row& row) {
        const auto [known, is_new] = orders_.emplace(row.key, plan_.events.size());
        if (is_new) {
            PlannedEvent& planned = plan_.events.emplace_back();
            planned.event = event_of(row, row.key, "order");
            planned.event.order.emplace();
            planned.event.order->order_id = row.key;
            planned.event.order->cart.currency = "GBP";
        }
        return plan_.events[known->second];
    }

    void buy(const Row& row) {
        PlannedEvent& planned = order_of(row);
        auto& lines = planned.event.order->cart.lines;
        if (planned.event.member != row.customer || lines.size() == most_lines) {
            plan_.refused.push_back({row.line, "no_place_in_order", row.amount_minor});
            return;
        }
        engine::CartLine line;
        line.id = std::to_string(lines.size() + 1);
        line.sku = "invoice";
        line.unit_price_minor = row.amount_minor;
        lines.push_back(std::move(line));
        planned.rows.push_back(row.line);
        purchases_.add(row.customer, row.key, row.amount_minor);
    }

    void cancel(const Row& row) {
        const Cancellation cancellation = purchases_.cancel(row.customer, row.amount_minor);
        for (const Reversal& reversal : cancellation.reversals) {
            const std::string id = row.key + "." + std::to_string(++parts_[row.key]);
            PlannedEvent& planned = plan_.events.emplace_back();
            planned.rows.push_back(row.line);
            planned.event = event_of(row, id, "refund");
            planned.event.refund.emplace();
            planned.event.refund->refund_id = id;
            planned.event.refund->order_id = reversal.order_id;
            planned.event.refund->amount_minor = reversal.amount_minor;
        }
        if (cancellation.left_over_minor > 0) {
            plan_.refused.push_back(
                {row.line, "nothing_to_reverse", -cancellation.left_over_minor});
        }
    }

    Plan& plan_;
    Purchases purchases_;
    std::unordered_map<std::string, std::size_t> orders_;
    /// How many refunds a cancelling invoice has come to, which numbers them.
    std::unordered_map<std::string, int> parts_;
};

}  // namespace

Plan plan_events(const File& file) {
    Plan plan;
    plan.refused = file.refused;
    Planner planner(plan);
    for (const Row& row : file.rows) {
        planner.add(row);
    }
    return plan;
}

}  // namespace spaarpas::import::online_retail

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "base/list.h"
#include "engine/decide/standing.h"
#include "engine/ledger/entry.h"
#include "engine/program/program.h"
#include "tests/histories/purse.h"

namespace spaarpas::scenarios {

/// The text of an example, and what stands in docs/examples.
std::string example_text(const std::string& name);
base::List<std::string> example_names();

/// So many pieces of a product at that price, in a category; its line has the product's name.
engine::CartLine goods(const std::string& sku,
                       std::int64_t quantity,
                       std::int64_t price_minor,
                       const std::string& category = "");

/// What a member does under an example program, day by day, and what comes of it.
///
/// *Shape*: a day is `2026-03-02` (at noon) or has a time, `2026-03-02T09:30`. Each happening is
/// booked at once, as a server would: the past is worked out anew, and `gives`, `issues` and `does`
/// ask what that changed.
class Story {
public:
    explicit Story(const std::string& example);
    // The purse and the versions point to the program.
    Story(const Story&) = delete;
    Story& operator=(const Story&) = delete;

    /// Lets time pass to that day. What only time did is what the next checks see.
    Story& on(std::string_view day);

    // What happens on that day.
    Story& joins() { return happens("joined", "joined"); }
    Story& orders(const std::string& id, const base::List<engine::CartLine>& lines);
    /// An order of an earlier day that becomes known only now.
    Story& ordered(const std::string& id,
                   std::string_view day,
                   const base::List<engine::CartLine>& lines);
    /// An event of the shop's own.
    Story& happens(const std::string& id,
                   const std::string& kind,
                   const json::IntegerMap& attributes = {});
    Story& answers(const std::string& prompt, const std::string& option);
    /// Buys an offer with units, which it must be possible to do.
    Story& buys(const std::string& offer);
    /// Wants an offer and is told why not.
    Story& cannot_buy(const std::string& offer, const std::string& why_not);
    /// Uses a voucher that a rule gave: it cannot be taken back any more.
    Story& uses(const std::string& offer);
    /// So many pieces of a product come back; all that is left of the order without one.
    Story& refunds(const std::string& order, const std::string& sku = "", std::int64_t pieces = 1);
    Story& cancels(const std::string& id);
    /// The event that what an order gave waits for.
    Story& settles(const std::string& kind,
                   const std::string& order,
                   const json::IntegerMap& attributes = {});

    // What the last happening, or the time before it, changed.
    Story& gives(const std::string& unit, std::int64_t amount);
    Story& issues(const std::string& offer, std::int64_t vouchers);
    /// How often that rule spoke up or asked something.
    Story& says(const std::string& rule, std::int64_t times = 1);

    // Where the member stands.
    Story& has(const std::string& unit, std::int64_t available);
    Story& waits_for(const std::string& unit, std::int64_t pending);
    Story& owes(const std::string& unit, std::int64_t debt);
    Story& counts(const std::string& figure, std::int64_t ever);
    /// Each level held, with its last day: `gold to 2027-12-31, plus`.
    Story& stands_on(const std::string& levels);
    /// Vouchers given by rules that are neither taken back nor used.
    Story& holds(const std::string& offer, std::int64_t vouchers);
    /// What a voucher of the offer takes off these goods; nothing where `why_not` says a code.
    Story& takes_off(const std::string& offer,
                     const base::List<engine::CartLine>& lines,
                     std::int64_t discount_minor,
                     const std::string& why_not = "");

private:
    engine::Event& happening(const std::string& id, const std::string& kind);
    engine::Event& event(const std::string& id);
    Story& work_out();
    void book(const base::List<engine::Effect>& now);
    void book_gives();
    void pass_time();
    void keep_alive_at(std::int64_t due_ms);
    void keep_alive_by_events();
    void keep_alive(const engine::Unit& unit, std::int64_t since_ms);
    [[nodiscard]] std::int64_t changed(engine::EffectKind kind, const std::string& what) const;
    [[nodiscard]] engine::Balances balances(const std::string& unit) const;

    std::string now_;
    std::int64_t now_ms_ = 0;
    engine::Program program_;
    engine::Versions versions_{&program_};
    histories::Purse purse_{program_};
    base::List<engine::Event> events_;
    engine::Standing standing_;
    base::List<engine::Effect> booked_;
    base::List<engine::Effect> change_;
    base::List<std::string> used_;
    base::List<std::pair<std::string, base::List<engine::Spent>>> bought_;
    base::List<std::pair<std::string, std::int64_t>> kept_alive_ms_;
};

}  // namespace spaarpas::scenarios

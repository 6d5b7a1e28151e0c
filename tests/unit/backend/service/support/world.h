#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "backend/service/events/service.h"
#include "backend/service/members/account.h"
#include "backend/service/members/service.h"
#include "backend/service/service.h"
#include "backend/store/store.h"
#include "support/temporary_folder.h"

/// A server without its transport: a real SQLite file, a clock that stands still, one program.
namespace spaarpas::test {

namespace service = spaarpas::service;
namespace store = spaarpas::store;
namespace wire = spaarpas::wire;

class ManualClock : public spaarpas::service::Clock {
public:
    [[nodiscard]] std::int64_t now_ms() const override { return now_ms_; }
    void set(std::int64_t now_ms) { now_ms_ = now_ms; }
    /// To an instant as a clock in Amsterdam shows it: `2026-03-04T12:00`.
    void set(std::string_view text);
    void advance_days(std::int64_t days) { now_ms_ += days * 86400000; }

private:
    // 2026-03-02T10:00:00Z, a Monday.
    std::int64_t now_ms_ = 1772445600000;
};

/// Bytes that are different each time and the same in each run.
class SeededRandom : public spaarpas::service::Random {
public:
    [[nodiscard]] std::string bytes(std::size_t count) override;

private:
    std::uint64_t state_ = 88172645463325252ULL;
};

/// An instant, as a clock in Amsterdam shows it: `2026-03-04T12:00`.
[[nodiscard]] std::int64_t local(std::string_view text);

/// A program `shop` in euros, in Amsterdam, in Dutch, with these lists: `"units": [..], "rules":
/// [..]`.
[[nodiscard]] std::string program_text(std::string_view lists, std::int64_t version = 1);

/// The unit `points`, with more fields where there are any (`, "settles": {"days": 14}`), and the
/// rule `earn`: a point a euro.
[[nodiscard]] std::string points_unit(const std::string& more = "");
extern const char* const earn_rule;

/// Units `points` and the rule `earn`, with more rules and lists: `{"id": ..}, ..`.
[[nodiscard]] std::string earning(const std::string& more_rules = "",
                                  const std::string& more_lists = "");

class World {
public:
    explicit World(std::string_view lists);

    /// An order of one piece at that price, told by the event `event-ID`.
    [[nodiscard]] static wire::Event order(const std::string& order_id,
                                           const std::string& member,
                                           std::int64_t minor,
                                           std::int64_t at_ms);
    /// All of an order comes back, or an amount of it.
    [[nodiscard]] static wire::Event refund(const std::string& refund_id,
                                            const wire::Event& order,
                                            std::int64_t at_ms,
                                            std::int64_t minor = 0);
    [[nodiscard]] static wire::Event cancel(const wire::Event& order, std::int64_t at_ms);
    /// The same order, as it is now.
    [[nodiscard]] static wire::Event changed(wire::Event order,
                                             std::int64_t quantity,
                                             std::int64_t at_ms);
    [[nodiscard]] static wire::Event own(const std::string& kind,
                                         const std::string& id,
                                         const std::string& member,
                                         std::int64_t at_ms);

    /// Somebody joins; it must succeed.
    void join(const std::string& member);
    /// What becomes of an event; a refusal as such a result.
    wire::EventResult post(const wire::Event& event);
    /// `points +20`: what a booked event moved, or the code of its refusal.
    std::string posted(const wire::Event& event);

    /// Takes units from a member, as a purchase does.
    void spend(const std::string& member, std::int64_t points);
    /// Uses all vouchers of a member that can be used.
    void use_vouchers(const std::string& member);

    /// Looks at a member; they must have joined.
    void look(const std::string& member, const std::function<void(service::Account&)>& at);
    [[nodiscard]] std::int64_t available(const std::string& member,
                                         const std::string& unit = "points");
    /// `points 20, stars 3`, without what is 0, and with `pending`, `debt` where there is.
    [[nodiscard]] std::string balances(const std::string& member);
    /// The levels that a member holds: `gold, silver`.
    [[nodiscard]] std::string levels(const std::string& member);
    [[nodiscard]] std::int64_t figure(const std::string& member, const std::string& key);
    /// The member's vouchers, oldest first: `bag issued, bag used`.
    [[nodiscard]] std::string vouchers(const std::string& member);
    /// The kinds of the member's entries, oldest first: `joined, order`.
    [[nodiscard]] std::string entries(const std::string& member);
    /// What `verify-ledger` finds: nothing, in every test that ends well.
    [[nodiscard]] std::string differences();
    [[nodiscard]] bool is_member(const std::string& member);

    [[nodiscard]] service::EventService events() { return service::EventService(context()); }
    [[nodiscard]] service::MemberService members() { return service::MemberService(context()); }
    [[nodiscard]] service::Context& context() { return service->context(); }
    [[nodiscard]] static service::ShopperCaller shopper(const std::string& member);
    [[nodiscard]] static service::MerchantCaller merchant() { return {"shop", "till"}; }
    /// A key that nobody has used.
    [[nodiscard]] service::IdempotencyKey key();

    TemporaryFolder folder;
    ManualClock clock;
    SeededRandom random;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<service::Service> service;

private:
    int keys_ = 0;
};

}  // namespace spaarpas::test

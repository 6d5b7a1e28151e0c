#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "unit/backend/service/support/books.h"

namespace spaarpas::test {
namespace {

constexpr int stock = 3;
constexpr int for_each = 2;

/// Bags and mugs within limits: by an order, by a goal, by a level.
const std::string shop = earning(
    R"({"id": "large", "name": {"nl": "Groot"}, "on": "order", "if": {"amount": {"at_least": 2500}},
        "do": [{"issue": "bag"}]},
       {"id": "second", "name": {"nl": "Tweede"}, "on": {"reaches": "orders", "every": 2},
        "do": [{"issue": {"offer": "bag", "instead": {"unit": "points", "amount": 5}}},
               {"give": {"unit": "points", "amount": 1}}]},
       {"id": "gold", "name": {"nl": "Goud"}, "on": {"enters": "gold"}, "do": [{"issue": "mug"}]},
       {"id": "weekly", "name": {"nl": "Week"}, "on": "order", "limit": [{"times": 1, "per": "week"}],
        "do": [{"issue": "mug"}]})",
    R"("tiers": [{"id": "club", "name": {"nl": "Club"}, "levels": [{"id": "gold", "name": {"nl": "Goud"},
        "enter": {"unit": "spend", "over": {"days": 20}, "at_least": 6000}, "keep": {"days": 20}}]}],
       "offers": [
        {"id": "bag", "name": {"nl": "Zakje"}, "gives": {"item": "coffee"},
         "limit": [{"times": 3, "per": "ever", "of": "all"}, {"times": 2, "per": "ever"}]},
        {"id": "mug", "name": {"nl": "Mok"}, "gives": {"item": "coffee"}}])");

const std::vector<std::string> members{"anna", "bert", "carl"};

class Days {
public:
    explicit Days(unsigned seed) : draw_(seed) {
        for (const std::string& member : members) {
            world.join(member);
        }
    }

    void pass() {
        world.clock.set(world.clock.now_ms() + below(4) * 86400000 + 1);
        switch (below(8)) {
            case 0:
            case 1:
            case 2:
                take_back();
                break;
            case 3:
            case 4:
                use();
                break;
            default:
                buy();
        }
    }

    World world{shop};

private:
    std::int64_t below(std::int64_t most) { return static_cast<std::int64_t>(draw_()) % most; }
    const std::string& somebody() { return members[static_cast<std::size_t>(below(3))]; }

    /// An order, now and then a late one.
    void buy() {
        const std::int64_t late_ms = below(4) == 0 ? below(9) * 86400000 : 0;
        orders_.push_back(World::order("o" + std::to_string(orders_.size()),
                                       somebody(),
                                       (1 + below(4)) * 1000,
                                       world.clock.now_ms() - late_ms));
        world.post(orders_.back());
    }

    void take_back() {
        if (orders_.empty()) {
            return;
        }
        const wire::Event& order = orders_[orders_.size() - 1 - recent()];
        const std::int64_t now_ms = world.clock.now_ms();
        const std::string id = "r" + std::to_string(++refunds_);
        if (below(3) == 0) {
            world.post(World::changed(order, 1 + below(3), now_ms));
        } else if (below(2) == 0) {
            world.post(World::cancel(order, now_ms));
        } else {
            world.post(World::refund(id, order, now_ms));
        }
    }

    /// One of the newest vouchers is used: on an order that is there or on another one.
    void use() {
        const std::string& member = somebody();
        if (world.vouchers(member).empty()) {
            return;
        }
        const std::string code = newest_code(world, member);
        const std::string order =
            orders_.empty() || below(2) == 0 ? "till" : orders_[orders_.size() - 1].order->order_id;
        if (reserved(world, code, order, 2000) == "discount 2000") {
            CHECK(committed(world, code, order) == "used");
        }
    }

    std::size_t recent() {
        return static_cast<std::size_t>(
            below(std::min<std::int64_t>(4, static_cast<std::int64_t>(orders_.size()))));
    }

    std::mt19937 draw_;
    std::vector<wire::Event> orders_;
    int refunds_ = 0;
};

/// How many bags a member has, used ones too.
int bags_of(World& world, const std::string& member) {
    int bags = 0;
    world.look(member, [&bags](service::Account& account) {
        for (const auto& voucher :
             account.session().tables().vouchers().newest(account.key(), 0, 1000)) {
            const bool is_there = voucher.state != store::VoucherState::withdrawn;
            bags += voucher.offer == "bag" && is_there ? 1 : 0;
        }
    });
    return bags;
}

TEST_CASE("stock: whatever comes back, no more is had of it than there is, by nobody and by all") {
    int retained = 0;
    for (unsigned seed = 1; seed <= 30; ++seed) {
        CAPTURE(seed);
        Days days(seed);
        for (int day = 0; day < 25; ++day) {
            CAPTURE(day);
            days.pass();
            int all = 0;
            for (const std::string& member : members) {
                const int bags = bags_of(days.world, member);
                REQUIRE(bags <= for_each);
                all += bags;
            }
            REQUIRE(all <= stock);
        }
        REQUIRE(found_by(days.world).empty());
        for (const std::string& member : members) {
            days.world.look(member, [&retained](service::Account& account) {
                retained += static_cast<int>(account.facts().retained.size());
            });
        }
    }
    // The law is asked of what stays, too.
    CHECK(retained > 10);
}

}  // namespace
}  // namespace spaarpas::test

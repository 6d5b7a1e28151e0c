#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include <doctest/doctest.h>

#include "backend/service/service.h"
#include "backend/store/store.h"

namespace spaarpas::test {

/// A folder of its own that goes with the object.
class TemporaryFolder {
public:
    TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder();
    [[nodiscard]] std::string file(const std::string& name) const {
        return (path_ / name).string();
    }

private:
    std::filesystem::path path_;
};

class FixedClock : public service::Clock {
public:
    [[nodiscard]] std::int64_t now_ms() const override { return now_ms_; }
    void set(std::int64_t now_ms) { now_ms_ = now_ms; }
    void advance_days(std::int64_t days) { now_ms_ += days * 86400000; }

private:
    // 2026-03-02T10:00:00Z, a Monday.
    std::int64_t now_ms_ = 1772445600000;
};

/// Bytes that are different each time and the same in each run.
class SeededRandom : public service::Random {
public:
    [[nodiscard]] std::string bytes(std::size_t count) override;

private:
    std::uint64_t state_ = 88172645463325252ULL;
};

/// One point for each euro, available after `pending_days`, expiring after a year; tiers from 0,
/// 500 and 1000 euros; a reward of 100 points; a milestone at three orders.
[[nodiscard]] std::string sample_program(std::int64_t pending_days = 0, std::int64_t version = 1);

/// A server without its transport: a real SQLite file, a clock that stands still, one program.
class World {
public:
    explicit World(const std::string& program_text = sample_program());

    /// The id of the event is the order's.
    [[nodiscard]] static wire::Event order(const std::string& order_id,
                                           const std::string& member,
                                           std::int64_t amount_minor,
                                           std::int64_t occurred_at_ms);
    [[nodiscard]] static wire::Event refund(const std::string& refund_id,
                                            const wire::Event& order,
                                            std::int64_t amount_minor);

    wire::EventResult post(const wire::Event& event);
    /// Posts an order of that many cents now, and gives the points.
    std::int64_t buy(const std::string& order_id,
                     const std::string& member,
                     std::int64_t amount_minor);
    wire::Wallet wallet(const std::string& member);

    [[nodiscard]] static service::ShopperCaller shopper(const std::string& member);
    [[nodiscard]] static service::MerchantCaller merchant() { return {"bonen", "shop"}; }

    TemporaryFolder folder;
    FixedClock clock;
    SeededRandom random;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<service::Service> service;
};

}  // namespace spaarpas::test

#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "backend/import/online_retail/plan.h"
#include "backend/import/replay_clock.h"
#include "backend/service/service.h"
#include "engine/program/program.h"

namespace spaarpas::import {

/// What an import came to. A second run over the same file counts the same rows, members and
/// events, of which all are `repeated_events`, and moves nothing.
///
/// *Shape*: every row of the file is in exactly one of `booked_rows`, `partly_booked_rows` (a
/// cancellation of more than there was left to reverse), `waiting_rows` (of somebody who has not
/// joined yet) and `refused_rows`. `refused` counts by reason, partly booked rows too. `members`,
/// `orders` and `refunds` are those that are booked, `waiting_events` those that wait. `given` and
/// `taken_back` are what this run moved, by unit.
struct Summary {
    std::int64_t rows = 0;
    std::int64_t booked_rows = 0;
    std::int64_t partly_booked_rows = 0;
    std::int64_t waiting_rows = 0;
    std::int64_t refused_rows = 0;
    std::int64_t members = 0;
    std::int64_t orders = 0;
    std::int64_t refunds = 0;
    std::int64_t repeated_events = 0;
    std::int64_t waiting_events = 0;
    std::map<std::string, std::int64_t> given;
    std::map<std::string, std::int64_t> taken_back;
    std::map<std::string, std::int64_t> refused;
    std::vector<online_retail::RefusedRow> refused_lines;
    /// An English sentence where the store failed; what was booked until then stays, and the import
    /// can be run again.
    std::string error;
};

/// Why no row of a file of Online Retail, which is in pounds, can be booked under a program: an
/// English sentence with what to do, or empty. `has_members` says whether anybody has joined yet.
[[nodiscard]] std::string reason_against(const engine::Program& program, bool has_members);

using Progress = std::function<void(std::int64_t done_events, std::int64_t all_events)>;

/// Books the events of a plan, some hundreds in a transaction.
class Importer {
public:
    Importer(service::Service& service, ReplayClock& clock, service::MerchantCaller caller)
        : service_(service), clock_(clock), caller_(std::move(caller)) {}

    Summary book(const online_retail::Plan& plan, const Progress& progress);

private:
    bool book_batch(const online_retail::PlannedEvent* first, std::size_t count);
    void count(const online_retail::PlannedEvent& planned, const wire::EventResult& result);
    void finish();

    service::Service& service_;
    ReplayClock& clock_;
    service::MerchantCaller caller_;
    Summary summary_;
    std::set<std::int64_t> booked_lines_;
    std::set<std::int64_t> waiting_lines_;
    std::set<std::string> members_;
};

}  // namespace spaarpas::import

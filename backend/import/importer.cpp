#include "backend/import/importer.h"

#include <algorithm>

namespace spaarpas::import {

using online_retail::Plan;
using online_retail::PlannedEvent;
using online_retail::RefusedRow;

namespace {

/// Large enough to make the disk's flush cheap, small enough to see progress and to wait for.
constexpr std::size_t batch_size = 500;

/// The file names no currency: it is a British shop's.
constexpr const char* currency_of_file = "GBP";

}  // namespace

std::string reason_against(const engine::Program& program, bool has_members) {
    if (program.currency != currency_of_file) {
        return std::string("the file is in ") + currency_of_file + ", and the program " +
               program.id + " in " + program.currency + ". Name a program in " + currency_of_file +
               ".";
    }
    const bool enrols = program.enrolment.by == engine::EnrolmentBy::order;
    if (!enrols && program.enrolment.claims_days == 0 && !has_members) {
        return "nobody has joined the program " + program.id +
               ", and an order enrols nobody. Say `\"enrolment\": {\"by\": \"order\"}`, or import "
               "once the customers have joined.";
    }
    return {};
}

Summary Importer::book(const Plan& plan, const Progress& progress) {
    summary_ = {};
    booked_lines_.clear();
    waiting_lines_.clear();
    members_.clear();
    summary_.refused_lines = plan.refused;
    const std::size_t all = plan.events.size();
    for (std::size_t done = 0; done < all; done += batch_size) {
        if (!book_batch(plan.events.data() + done, std::min(batch_size, all - done))) {
            break;
        }
        progress(static_cast<std::int64_t>(std::min(done + batch_size, all)),
                 static_cast<std::int64_t>(all));
    }
    finish();
    return summary_;
}

bool Importer::book_batch(const PlannedEvent* first, std::size_t count_of_events) {
    std::vector<wire::Event> events;
    events.reserve(count_of_events);
    for (std::size_t i = 0; i < count_of_events; ++i) {
        events.push_back(first[i].event);
    }
    clock_.set_ms(events.back().occurred_at_ms);
    const auto reply = service_.events().post_many(caller_, events);
    if (!reply) {
        summary_.error = reply.refusal().detail;
        return false;
    }
    for (std::size_t i = 0; i < count_of_events; ++i) {
        count(first[i], reply.value().results[i]);
    }
    return true;
}

void Importer::count(const PlannedEvent& planned, const wire::EventResult& result) {
    if (result.state == wire::EventState::refused) {
        for (const std::int64_t line : planned.rows) {
            summary_.refused_lines.push_back({line, result.code, 0});
        }
        return;
    }
    if (result.state == wire::EventState::waiting) {
        waiting_lines_.insert(planned.rows.begin(), planned.rows.end());
        ++summary_.waiting_events;
        return;
    }
    booked_lines_.insert(planned.rows.begin(), planned.rows.end());
    members_.insert(planned.event.member);
    (planned.event.order ? summary_.orders : summary_.refunds) += 1;
    if (result.state == wire::EventState::repeated) {
        ++summary_.repeated_events;
        return;  // It says what it moved at the time while that is remembered; nothing moves now.
    }
    for (const wire::UnitAmount& moved : result.amounts) {
        if (planned.event.order) {
            summary_.given[moved.unit] += moved.amount;
        } else {
            summary_.taken_back[moved.unit] -= moved.amount;
        }
    }
}

void Importer::finish() {
    std::sort(summary_.refused_lines.begin(),
              summary_.refused_lines.end(),
              [](const auto& a, const auto& b) { return a.line < b.line; });
    std::set<std::int64_t> refused_lines;
    for (const RefusedRow& row : summary_.refused_lines) {
        if (refused_lines.insert(row.line).second) {
            ++summary_.refused[row.reason];
            const bool partly =
                booked_lines_.count(row.line) > 0 || waiting_lines_.count(row.line) > 0;
            summary_.partly_booked_rows += partly ? 1 : 0;
            summary_.refused_rows += partly ? 0 : 1;
        }
    }
    const auto count_whole = [&refused_lines](const std::set<std::int64_t>& lines) {
        return std::count_if(lines.begin(), lines.end(), [&refused_lines](std::int64_t line) {
            return refused_lines.count(line) == 0;
        });
    };
    summary_.members = static_cast<std::int64_t>(members_.size());
    summary_.booked_rows = count_whole(booked_lines_);
    for (const std::int64_t line : booked_lines_) {
        waiting_lines_.erase(line);
    }
    summary_.waiting_rows = count_whole(waiting_lines_);
    summary_.rows = summary_.booked_rows + summary_.partly_booked_rows + summary_.waiting_rows +
                    summary_.refused_rows;
}

}  // namespace spaarpas::import

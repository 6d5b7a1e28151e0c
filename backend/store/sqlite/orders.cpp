#include "backend/store/sqlite/tables.h"

namespace spaarpas::store::sqlite {

namespace {

OrderRecord read_order(const Query& row) {
    OrderRecord order;
    order.program = row.text(0);
    order.order_id = row.text(1);
    order.member = {row.integer(2)};
    order.occurred_at_ms = row.integer(3);
    order.program_version = row.integer(4);
    order.entry_id = row.integer(5);
    order.amount_minor = row.integer(6);
    order.award = row.text(7);
    order.refunds = row.text(8);
    order.counted = row.integer(9) != 0;
    return order;
}

}  // namespace

std::optional<OrderRecord> SqliteOrders::find(const std::string& program,
                                              const std::string& order_id) {
    Query query = db_.query(
        "SELECT program, order_id, member, occurred_at_ms, program_version, entry, "
        "amount_minor, award, refunds, counted FROM orders "
        "WHERE program = ? AND order_id = ?",
        program,
        order_id);
    if (!query.step()) {
        return std::nullopt;
    }
    return read_order(query);
}

void SqliteOrders::insert(const OrderRecord& order) {
    db_.run(
        "INSERT INTO orders (program, order_id, member, occurred_at_ms, program_version, "
        "entry, amount_minor, award, refunds, counted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        order.program,
        order.order_id,
        order.member.value,
        order.occurred_at_ms,
        order.program_version,
        order.entry_id,
        order.amount_minor,
        order.award,
        order.refunds,
        order.counted);
}

void SqliteOrders::update(const OrderRecord& order) {
    db_.run("UPDATE orders SET refunds = ?, counted = ? WHERE program = ? AND order_id = ?",
            order.refunds,
            order.counted,
            order.program,
            order.order_id);
}

std::vector<OrderRecord> SqliteOrders::refundable(MemberKey member, std::int64_t limit) {
    std::vector<OrderRecord> orders;
    Query query = db_.query(
        "SELECT program, order_id, member, occurred_at_ms, program_version, entry, amount_minor, "
        "award, refunds, counted FROM orders WHERE member = ? AND counted = 1 "
        "ORDER BY occurred_at_ms DESC, order_id DESC LIMIT ?",
        member.value,
        limit);
    while (query.step()) {
        orders.push_back(read_order(query));
    }
    return orders;
}

bool SqliteOrders::add_refund(const std::string& program,
                              const std::string& refund_id,
                              const std::string& order_id) {
    return db_.run(
               "INSERT INTO refunds (program, refund_id, order_id) VALUES (?, ?, ?) "
               "ON CONFLICT DO NOTHING",
               program,
               refund_id,
               order_id) == 1;
}

void SqliteOrders::add_milestone_award(const MilestoneAward& award) {
    db_.run(
        "INSERT INTO milestone_awards (member, milestone, source, order_id, at_ms, points, times, "
        "reversed_times) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        award.member.value,
        award.milestone,
        award.source,
        award.order_id,
        award.at_ms,
        award.points,
        award.times,
        award.reversed_times);
    const std::int64_t id = db_.last_insert_id();
    std::int64_t position = 0;
    for (const auto& code : award.vouchers) {
        db_.run("INSERT INTO milestone_vouchers (award, position, code) VALUES (?, ?, ?)",
                id,
                position++,
                code);
    }
}

void SqliteOrders::set_reversed_times(std::int64_t milestone_award_id,
                                      std::int64_t reversed_times) {
    db_.run("UPDATE milestone_awards SET reversed_times = ? WHERE id = ?",
            reversed_times,
            milestone_award_id);
}

std::optional<MilestoneAward> SqliteOrders::newest_milestone_award(MemberKey member,
                                                                   const std::string& milestone) {
    Query query = db_.query(
        "SELECT id, source, order_id, at_ms, points, times, reversed_times FROM milestone_awards "
        "WHERE member = ? AND milestone = ? AND reversed_times < times ORDER BY id DESC LIMIT 1",
        member.value,
        milestone);
    if (!query.step()) {
        return std::nullopt;
    }
    MilestoneAward award{query.integer(0),
                         member,
                         milestone,
                         query.text(1),
                         query.text(2),
                         query.integer(3),
                         query.integer(4),
                         query.integer(5),
                         query.integer(6),
                         {}};
    Query codes = db_.query("SELECT code FROM milestone_vouchers WHERE award = ? ORDER BY position",
                            award.id);
    while (codes.step()) {
        award.vouchers.push_back(codes.text(0));
    }
    return award;
}

void SqliteOrders::add_steps(const std::string& program,
                             const std::string& order_id,
                             const std::vector<MilestoneStep>& steps) {
    for (const auto& step : steps) {
        db_.run(
            "INSERT INTO order_steps (program, order_id, milestone, progress) "
            "VALUES (?, ?, ?, ?)",
            program,
            order_id,
            step.milestone,
            step.progress);
    }
}

std::vector<MilestoneStep> SqliteOrders::steps(const std::string& program,
                                               const std::string& order_id) {
    std::vector<MilestoneStep> steps;
    Query query =
        db_.query("SELECT milestone, progress FROM order_steps WHERE program = ? AND order_id = ?",
                  program,
                  order_id);
    while (query.step()) {
        steps.push_back({query.text(0), query.integer(1)});
    }
    return steps;
}

}  // namespace spaarpas::store::sqlite

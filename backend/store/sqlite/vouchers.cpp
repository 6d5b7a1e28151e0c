#include "backend/store/sqlite/tables.h"

namespace spaarpas::store::sqlite {

namespace {

VoucherRecord read_voucher(const Query& row) {
    VoucherRecord voucher;
    voucher.code = row.text(0);
    voucher.program = row.text(1);
    voucher.member = {row.integer(2)};
    voucher.reward = row.text(3);
    voucher.program_version = row.integer(4);
    voucher.step = static_cast<VoucherStep>(row.integer(5));
    voucher.issued_at_ms = row.integer(6);
    voucher.expires_at_ms = row.integer(7);
    voucher.entry_id = row.integer(8);
    voucher.order_id = row.text(9);
    return voucher;
}

}  // namespace

std::optional<VoucherRecord> SqliteVouchers::find(const std::string& program,
                                                  const std::string& code) {
    Query query = db_.query(
        "SELECT code, program, member, reward, program_version, step, issued_at_ms, "
        "expires_at_ms, entry, order_id FROM vouchers WHERE program = ? AND code = ?",
        program,
        code);
    if (!query.step()) {
        return std::nullopt;
    }
    return read_voucher(query);
}

std::vector<VoucherRecord> SqliteVouchers::of_member(MemberKey member) {
    std::vector<VoucherRecord> vouchers;
    Query query = db_.query(
        "SELECT code, program, member, reward, program_version, step, issued_at_ms, "
        "expires_at_ms, entry, order_id FROM vouchers WHERE member = ? "
        "ORDER BY issued_at_ms DESC, code",
        member.value);
    while (query.step()) {
        vouchers.push_back(read_voucher(query));
    }
    return vouchers;
}

std::int64_t SqliteVouchers::redeemed(MemberKey member, const std::string& reward) {
    Query query =
        db_.query("SELECT count(*) FROM vouchers WHERE member = ? AND reward = ? AND entry <> 0",
                  member.value,
                  reward);
    return query.step() ? query.integer(0) : 0;
}

void SqliteVouchers::insert(const VoucherRecord& voucher) {
    db_.run(
        "INSERT INTO vouchers (code, program, member, reward, program_version, step, "
        "issued_at_ms, expires_at_ms, entry, order_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        voucher.code,
        voucher.program,
        voucher.member.value,
        voucher.reward,
        voucher.program_version,
        static_cast<std::int64_t>(voucher.step),
        voucher.issued_at_ms,
        voucher.expires_at_ms,
        voucher.entry_id,
        voucher.order_id);
}

bool SqliteVouchers::advance(const VoucherRecord& voucher, VoucherStep from, VoucherStep to) {
    return db_.run(
               "UPDATE vouchers SET step = ?, order_id = ? "
               "WHERE program = ? AND code = ? AND step = ?",
               static_cast<std::int64_t>(to),
               voucher.order_id,
               voucher.program,
               voucher.code,
               static_cast<std::int64_t>(from)) == 1;
}

bool SqliteVouchers::take(const std::string& program,
                          const std::string& good,
                          std::int64_t amount,
                          std::int64_t limit) {
    db_.run(
        "INSERT INTO limited_goods (program, good, taken) VALUES (?, ?, 0) "
        "ON CONFLICT DO NOTHING",
        program,
        good);
    return db_.run(
               "UPDATE limited_goods SET taken = taken + ?1 "
               "WHERE program = ?2 AND good = ?3 AND taken + ?1 <= ?4",
               amount,
               program,
               good,
               limit) == 1;
}

std::int64_t SqliteVouchers::taken(const std::string& program, const std::string& good) {
    Query query =
        db_.query("SELECT taken FROM limited_goods WHERE program = ? AND good = ?", program, good);
    return query.step() ? query.integer(0) : 0;
}

}  // namespace spaarpas::store::sqlite

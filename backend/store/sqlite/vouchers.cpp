#include "backend/store/sqlite/documents.h"
#include "backend/store/sqlite/ledger_tables.h"
#include "backend/store/sqlite/names.h"

namespace spaarpas::store::sqlite {

namespace {

constexpr Text select_vouchers =
    "SELECT id, program, code, member, offer, program_version, state, issued_at_ms, expires_at_ms, "
    "cause, place, ordinal, entry, order_id, reserved_until_ms, used_at_ms, spent FROM vouchers ";

VoucherRecord read_voucher(Columns& columns) {
    VoucherRecord voucher;
    voucher.id = columns.integer();
    voucher.program = columns.text();
    voucher.code = columns.text();
    voucher.member = {columns.integer()};
    voucher.offer = columns.text();
    voucher.program_version = columns.integer();
    voucher.state = voucher_state_of(columns.text());
    voucher.issued_at_ms = columns.integer();
    voucher.expires_at_ms = columns.optional_integer();
    voucher.cause = columns.text();
    voucher.place = columns.integer();
    voucher.ordinal = columns.integer();
    voucher.entry = columns.integer();
    voucher.order_id = columns.text();
    voucher.reserved_until_ms = columns.optional_integer();
    voucher.used_at_ms = columns.optional_integer();
    voucher.spent = spent_of(columns.text());
    return voucher;
}

}  // namespace

std::optional<VoucherRecord> SqliteVoucherTable::find(const std::string& program,
                                                      const std::string& code) {
    return first_of(
        db_.query(joined<select_vouchers, "WHERE program = ? AND code = ?">, program, code),
        read_voucher);
}

std::vector<VoucherRecord> SqliteVoucherTable::newest(MemberKey member,
                                                      std::int64_t before_id,
                                                      std::int64_t limit) {
    return all_of(
        db_.query(joined<select_vouchers, "WHERE member = ? AND id < ? ORDER BY id DESC LIMIT ?">,
                  member.value,
                  page_bound(before_id),
                  limit),
        read_voucher);
}

std::vector<VoucherRecord> SqliteVoucherTable::open(MemberKey member,
                                                    std::int64_t at_ms,
                                                    std::int64_t after_id,
                                                    std::int64_t limit) {
    // What has expired stays issued, so the index is by expiry, and is insisted on.
    return all_of(
        db_.query(joined<select_vouchers,
                         "INDEXED BY vouchers_open WHERE member = ? "
                         "AND ifnull(expires_at_ms, 9007199254740991) > ? "
                         "AND state IN ('issued', 'reserved') AND id > ? ORDER BY id LIMIT ?">,
                  member.value,
                  at_ms,
                  after_id,
                  limit),
        read_voucher);
}

std::vector<VoucherRecord> SqliteVoucherTable::of_cause(MemberKey member,
                                                        const std::string& cause) {
    return all_of(
        db_.query(
            joined<select_vouchers, "WHERE member = ? AND cause = ? ORDER BY place, ordinal, id">,
            member.value,
            cause),
        read_voucher);
}

std::vector<VoucherRecord> SqliteVoucherTable::of_order(const std::string& program,
                                                        const std::string& order_id) {
    return all_of(db_.query(joined<select_vouchers,
                                   "WHERE program = ? AND order_id = ? AND order_id <> '' "
                                   "ORDER BY id">,
                            program,
                            order_id),
                  read_voucher);
}

std::vector<VoucherRecord> SqliteVoucherTable::lapsed(std::int64_t at_ms, std::int64_t limit) {
    return all_of(db_.query(joined<select_vouchers,
                                   "WHERE state = 'reserved' AND reserved_until_ms <= ? "
                                   "ORDER BY reserved_until_ms, id LIMIT ?">,
                            at_ms,
                            limit),
                  read_voucher);
}

std::optional<std::int64_t> SqliteVoucherTable::next_change_ms(MemberKey member,
                                                               std::int64_t at_ms) {
    return first_of(
        db_.query("SELECT instant FROM (SELECT expires_at_ms AS instant FROM vouchers "
                  "INDEXED BY vouchers_open WHERE member = ?1 "
                  "AND ifnull(expires_at_ms, 9007199254740991) > ?2 "
                  "AND state IN ('issued', 'reserved') "
                  "UNION ALL SELECT reserved_until_ms FROM vouchers INDEXED BY vouchers_open "
                  "WHERE member = ?1 AND ifnull(expires_at_ms, 9007199254740991) > ?2 "
                  "AND state IN ('issued', 'reserved') AND state = 'reserved' "
                  "AND reserved_until_ms > ?2) WHERE instant IS NOT NULL ORDER BY instant LIMIT 1",
                  member.value,
                  at_ms),
        read_integer);
}

std::int64_t SqliteVoucherTable::insert(const VoucherRecord& voucher) {
    db_.run(
        "INSERT INTO vouchers (program, code, member, offer, program_version, state, issued_at_ms, "
        "expires_at_ms, cause, place, ordinal, entry, order_id, reserved_until_ms, used_at_ms, "
        "spent) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        voucher.program,
        voucher.code,
        voucher.member.value,
        voucher.offer,
        voucher.program_version,
        name_of(voucher.state),
        voucher.issued_at_ms,
        voucher.expires_at_ms,
        voucher.cause,
        voucher.place,
        voucher.ordinal,
        voucher.entry,
        voucher.order_id,
        voucher.reserved_until_ms,
        voucher.used_at_ms,
        to_document(voucher.spent));
    return db_.last_insert_id();
}

bool SqliteVoucherTable::change(const VoucherRecord& before, const VoucherRecord& after) {
    return db_.run(
               "UPDATE vouchers SET state = ?5, expires_at_ms = ?6, order_id = ?7, "
               "reserved_until_ms = ?8, used_at_ms = ?9, cause = ?10, ordinal = ?11 "
               "WHERE program = ?1 AND code = ?2 AND state = ?3 AND order_id = ?4",
               before.program,
               before.code,
               name_of(before.state),
               before.order_id,
               name_of(after.state),
               after.expires_at_ms,
               after.order_id,
               after.reserved_until_ms,
               after.used_at_ms,
               after.cause,
               after.ordinal) == 1;
}

void SqliteVoucherTable::move(MemberKey from, MemberKey to) {
    db_.run("UPDATE vouchers SET member = ?2 WHERE member = ?1", from.value, to.value);
}

}  // namespace spaarpas::store::sqlite

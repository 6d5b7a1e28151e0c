#include "contract/builders.h"

namespace spaarpas::test {

using namespace store;  // NOLINT(google-build-using-namespace)

MemberKey add_member(Transaction& tables, const std::string& shop_id, const std::string& program) {
    MemberRecord record;
    record.program = program;
    record.shop_id = shop_id;
    record.ledger_id = "ledger-" + program + "-" + shop_id;
    record.joined_at_ms = 1000;
    return tables.members().insert(record);
}

engine::Event event_of(const std::string& id, const std::string& kind, std::int64_t at_ms) {
    engine::Event event;
    event.id = id;
    event.kind = kind;
    event.at_ms = at_ms;
    event.source = id;
    return event;
}

engine::Event order_of(const std::string& id, std::int64_t at_ms) {
    engine::Event event = event_of(id, engine::event_order, at_ms);
    engine::CartLine line;
    line.id = "1";
    line.sku = "brood";
    line.unit_price_minor = 2000;
    event.cart.emplace().currency = "EUR";
    event.cart->lines = {line};
    return event;
}

HistoryRecord told(MemberKey member, const engine::Event& event) {
    HistoryRecord record;
    record.program = a_program;
    record.member = member;
    record.origin = "shop";
    record.order_id = event.cart ? event.id : "";
    record.event = event;
    record.salt = "salt-" + event.id;
    record.entry = 7;
    return record;
}

engine::Effect gives(const std::string& cause, const std::string& unit, std::int64_t amount) {
    engine::Effect effect;
    effect.cause = cause;
    effect.source = cause.substr(0, cause.find('/'));
    effect.rule = "rule";
    effect.subject = unit;
    effect.amount = amount;
    effect.at_ms = 5;
    return effect;
}

engine::Lot lot_of(std::int64_t id, const std::string& source, std::int64_t remaining) {
    engine::Lot lot;
    lot.id = id;
    lot.unit = "points";
    lot.source = source;
    lot.amount = 100;
    lot.remaining = remaining;
    lot.available_at_ms = 50;
    return lot;
}

EntryRecord entry_of(MemberKey member, std::int64_t id, std::int64_t ordinal) {
    EntryRecord entry;
    entry.id = id;
    entry.program = a_program;
    entry.member = member;
    entry.ordinal = ordinal;
    entry.kind = "order";
    entry.source = "order-" + std::to_string(ordinal);
    entry.recorded_at_ms = 1000 * id;
    entry.postings = {{"points", engine::Account::issued, -ordinal},
                      {"points", engine::Account::available, ordinal}};
    entry.document = "{\"ordinal\":" + std::to_string(ordinal) + "}";
    entry.hash = "hash-" + std::to_string(id);
    return entry;
}

VoucherRecord voucher_of(MemberKey member, const std::string& code) {
    VoucherRecord voucher;
    voucher.program = a_program;
    voucher.code = code;
    voucher.member = member;
    voucher.offer = "coffee";
    voucher.program_version = 3;
    voucher.issued_at_ms = 100;
    voucher.cause = "rule/1";
    return voucher;
}

}  // namespace spaarpas::test

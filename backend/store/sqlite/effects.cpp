#include "backend/store/sqlite/documents.h"
#include "backend/store/sqlite/member_tables.h"
#include "backend/store/sqlite/names.h"

namespace spaarpas::store::sqlite {

namespace {

constexpr std::int64_t batch = 500;

EffectRecord read_effect(Columns& columns) {
    EffectRecord record;
    record.id = columns.integer();
    record.effect = from_document<engine::Effect>(columns.text());
    return record;
}

/// Units and vouchers add up; any other effect is there or not.
bool adds_up(engine::EffectKind kind) {
    return kind == engine::EffectKind::give || kind == engine::EffectKind::issue;
}

std::optional<engine::Effect> booked(Connection& db,
                                     MemberKey member,
                                     const engine::Effect& effect) {
    return first_of(db.query("SELECT effect FROM effects WHERE member = ? AND cause = ? "
                             "AND kind = ? AND place = ? AND subject = ?",
                             member.value,
                             effect.cause,
                             name_of(effect.kind),
                             effect.place,
                             effect.subject),
                    [](Columns& columns) { return from_document<engine::Effect>(columns.text()); });
}

}  // namespace

void SqliteEffectTable::put(MemberKey member, const engine::Effect& effect) {
    db_.run(
        "INSERT INTO effects (member, cause, kind, place, subject, source, effect) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (member, cause, kind, place, subject) "
        "DO UPDATE SET source = ?6, effect = ?7",
        member.value,
        effect.cause,
        name_of(effect.kind),
        effect.place,
        effect.subject,
        effect.source,
        to_document(effect));
}

void SqliteEffectTable::remove(MemberKey member, const engine::Effect& effect) {
    db_.run(
        "DELETE FROM effects WHERE member = ? AND cause = ? AND kind = ? AND place = ? "
        "AND subject = ?",
        member.value,
        effect.cause,
        name_of(effect.kind),
        effect.place,
        effect.subject);
}

std::vector<EffectRecord> SqliteEffectTable::page(MemberKey member,
                                                  std::int64_t after_id,
                                                  std::int64_t limit) {
    return all_of(db_.query("SELECT id, effect FROM effects WHERE member = ? AND id > ? "
                            "ORDER BY id LIMIT ?",
                            member.value,
                            after_id,
                            limit),
                  read_effect);
}

std::vector<EffectRecord> SqliteEffectTable::of_source(MemberKey member,
                                                       const std::string& source) {
    return all_of(db_.query("SELECT id, effect FROM effects WHERE member = ? AND source = ? "
                            "ORDER BY id",
                            member.value,
                            source),
                  read_effect);
}

std::vector<EffectRecord> SqliteEffectTable::of_kind(MemberKey member, engine::EffectKind kind) {
    return all_of(db_.query("SELECT id, effect FROM effects WHERE member = ? AND kind = ? "
                            "ORDER BY id",
                            member.value,
                            name_of(kind)),
                  read_effect);
}

void SqliteEffectTable::move(MemberKey from, MemberKey to) {
    // A rule that follows has the same causes for everybody, so both may have an effect.
    std::int64_t after_id = 0;
    for (auto moved = page(from, after_id, batch); !moved.empty();
         moved = page(from, after_id, batch)) {
        for (const EffectRecord& record : moved) {
            unite(record.effect, from, to);
        }
        after_id = moved.back().id;
    }
    db_.run("UPDATE effects SET member = ?2 WHERE member = ?1", from.value, to.value);
}

void SqliteEffectTable::unite(const engine::Effect& effect, MemberKey from, MemberKey to) {
    auto both = booked(db_, to, effect);
    if (!both) {
        return;
    }
    if (adds_up(both->kind)) {
        both->amount += effect.amount;
        put(to, *both);
    }
    remove(from, effect);
}

void SqliteEffectTable::erase(MemberKey member) {
    db_.run("DELETE FROM effects WHERE member = ?", member.value);
}

}  // namespace spaarpas::store::sqlite

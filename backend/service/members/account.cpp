#include "backend/service/members/account.h"

#include <stdexcept>
#include <utility>
#include <vector>

#include "backend/service/hash.h"
#include "backend/service/time/settle.h"

namespace spaarpas::service {

using store::HistoryPlace;
using store::MemberKey;
using store::MemberRecord;

/// What is held of a member during a session.
struct AccountState {
    MemberRecord record;
    VersionsPointer program;
    std::optional<engine::Holding> holding;
    bool changed = false;
};

namespace {

constexpr std::size_t ledger_id_bytes = 16;

/// The versions of a member's program; every member has one.
VersionsPointer versions_of(Session& session, const std::string& program) {
    VersionsPointer versions = session.context().programs.versions(program);
    if (!versions) {
        throw std::logic_error("a member of a program that is not loaded");
    }
    return versions;
}

std::shared_ptr<AccountState> held(Session& session,
                                   const std::string& program,
                                   const std::string& shop_id) {
    for (const auto& [key, state] : session.accounts()) {
        if (state->record.shop_id == shop_id && state->record.program == program) {
            return state;
        }
    }
    return nullptr;
}

}  // namespace

Account::Account(Session& session, std::shared_ptr<AccountState> state)
    : session_(&session), state_(std::move(state)) {}

Account Account::hold(Session& session, MemberRecord record) {
    auto state = std::make_shared<AccountState>();
    state->program = versions_of(session, record.program);
    state->record = std::move(record);
    session.accounts()[state->record.key.value] = state;
    return {session, std::move(state)};
}

std::optional<Account> Account::find(Session& session,
                                     const std::string& program,
                                     const std::string& shop_id) {
    if (auto state = held(session, program, shop_id)) {
        return Account(session, std::move(state));
    }
    std::optional<MemberRecord> record = session.tables().members().find(program, shop_id);
    if (!record) {
        return std::nullopt;
    }
    if (record->merged_into) {
        return by_key(session, *record->merged_into);
    }
    return hold(session, *std::move(record));
}

std::optional<Account> Account::by_key(Session& session, MemberKey key) {
    const auto known = session.accounts().find(key.value);
    if (known != session.accounts().end()) {
        return Account(session, known->second);
    }
    std::optional<MemberRecord> record = session.tables().members().by_key(key);
    if (!record) {
        return std::nullopt;
    }
    if (record->merged_into) {
        return by_key(session, *record->merged_into);
    }
    return hold(session, *std::move(record));
}

Account Account::create(Session& session,
                        const std::string& program,
                        const std::string& shop_id,
                        const std::string& locale,
                        std::int64_t joined_at_ms) {
    MemberRecord record;
    record.program = program;
    record.shop_id = shop_id;
    record.ledger_id = to_hex(session.context().random.bytes(ledger_id_bytes));
    record.joined_at_ms = joined_at_ms;
    record.locale = locale;
    record.chain_head = sha256_hex(record.ledger_id);
    record.key = session.tables().members().insert(record);
    Account account = hold(session, std::move(record));
    account.note_change();
    return account;
}

const MemberRecord& Account::record() const {
    return state_->record;
}

const ProgramVersions& Account::program() const {
    return *state_->program;
}

const engine::Program& Account::program_at(std::int64_t at_ms) const {
    return state_->program->at(at_ms);
}

void Account::set_facts(engine::Facts facts) {
    state_->record.facts = std::move(facts);
    state_->changed = true;
}

void Account::set_last_event(const std::optional<HistoryPlace>& place) {
    state_->record.last_event = place;
    state_->changed = true;
}

void Account::set_locale(const std::string& locale) {
    state_->changed = state_->changed || state_->record.locale != locale;
    state_->record.locale = locale;
}

void Account::set_joined_at(std::int64_t at_ms) {
    state_->changed = state_->changed || state_->record.joined_at_ms != at_ms;
    state_->record.joined_at_ms = at_ms;
}

void Account::set_merged_into(MemberKey key) {
    state_->record.merged_into = key;
    state_->changed = true;
}

const engine::Holding& Account::holding() {
    if (!state_->holding) {
        state_->holding = session_->tables().holdings().holding(key(), {});
    }
    return *state_->holding;
}

engine::Holding Account::holding_with(const base::List<std::string>& sources) {
    if (sources.empty()) {
        return holding();
    }
    const std::vector<std::string> taken_back(sources.begin(), sources.end());
    return session_->tables().holdings().holding(key(), taken_back);
}

void Account::set_holding(engine::Holding holding) {
    state_->holding = std::move(holding);
    state_->changed = true;
}

void Account::forget_holding() {
    state_->holding.reset();
    state_->changed = true;
}

void Account::take_entry(const std::string& chain_head) {
    ++state_->record.entries;
    state_->record.chain_head = chain_head;
    state_->changed = true;
}

void Account::note_change() {
    state_->changed = true;
}

bool Account::changed() const {
    return state_->changed;
}

void Account::save() {
    if (!state_->changed) {
        return;
    }
    MemberRecord& record = state_->record;
    ++record.revision;
    auto& tables = session_->tables();
    record.due_at_ms = due_at(
        holding(), record.facts, tables.vouchers().next_change_ms(record.key, session_->now_ms()));
    tables.members().update(record);
    session_->changed({record.key, record.program, record.shop_id, record.revision});
    state_->changed = false;
}

}  // namespace spaarpas::service

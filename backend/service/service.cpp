#include "backend/service/service.h"

#include "backend/service/account.h"
#include "backend/service/in_flight.h"
#include "backend/service/registry.h"
#include "backend/service/roots.h"
#include "backend/service/settle.h"
#include "backend/service/write_path.h"

namespace spaarpas::service {

struct Service::Parts {
    Parts(store::Store& store, Clock& clock, Random& random)
        : context{store, registry, clock, random, hub, in_flight},
          programs(context),
          wallets(context),
          shoppers(context),
          events(context),
          desk(context),
          vouchers(context),
          reports(context) {}

    ProgramRegistry registry;
    RevisionHub hub;
    InFlight in_flight;
    Context context;
    ProgramService programs;
    WalletService wallets;
    ShopperService shoppers;
    EventService events;
    DeskService desk;
    VoucherService vouchers;
    ReportService reports;
};

Service::Service(store::Store& store, Clock& clock, Random& random)
    : parts_(std::make_unique<Parts>(store, clock, random)) {}

Service::~Service() = default;

Result<Done> Service::load_programs() {
    try {
        return parts_->registry.load(parts_->context.store);
    } catch (const store::StorageError& error) {
        return storage_refusal(error);
    }
}

Result<Done> Service::install_program(const std::string& text) {
    try {
        return parts_->registry.install(parts_->context.store, text);
    } catch (const store::StorageError& error) {
        return storage_refusal(error);
    }
}

Result<Done> Service::revoke_token(const std::string& program,
                                   const std::string& token_id,
                                   std::int64_t expires_at_s) {
    return write_unkeyed(parts_->context, [&](Session& session) -> Result<Done> {
        session.tables().journal().revoke_token(program, token_id, expires_at_s);
        return Done{};
    });
}

namespace {

/// A token is taken for so long after its end, for clocks that differ.
constexpr std::int64_t longest_skew_s = 60;

/// Settles every member for whom something is due, and counts them.
Result<Done> settle_due(Session& session,
                        const ProgramRegistry& registry,
                        std::int64_t limit,
                        std::int64_t& taken) {
    for (const auto key : session.tables().members().due(session.now_ms(), limit)) {
        auto account = Account::by_key(session, key);
        const ProgramPointer program = registry.at(account->record().program, session.now_ms());
        auto settled = program ? settle(*account, *program) : Result<Done>(Done{});
        if (!settled) {
            return settled;
        }
        account->save();
        ++taken;
    }
    return Done{};
}

}  // namespace

Result<std::int64_t> Service::sweep(std::int64_t limit) {
    std::int64_t taken = 0;
    const auto done = write_unkeyed(parts_->context, [&](Session& session) {
        return settle_due(session, parts_->registry, limit, taken);
    });
    if (!done) {
        return done.refusal();
    }
    return taken;
}

Result<Done> Service::keep_house(std::int64_t limit) {
    const auto swept = sweep(limit);
    if (!swept) {
        return swept.refusal();
    }
    return write_unkeyed(parts_->context, [&](Session& session) -> Result<Done> {
        for (const auto& program : parts_->registry.ids()) {
            close_days(session.tables(), program, session.now_ms());
        }
        session.tables().profile().drop_old_answers(session.now_ms());
        session.tables().journal().drop_revocations(session.now_ms() / 1000 - longest_skew_s);
        return Done{};
    });
}

std::vector<std::string> Service::program_ids() const {
    return parts_->registry.ids();
}

bool Service::healthy() {
    try {
        static_cast<void>(parts_->context.store.read()->ledger().last_entry_id());
        return true;
    } catch (const store::StorageError& error) {
        static_cast<void>(storage_refusal(error));
        return false;
    }
}

Context& Service::context() {
    return parts_->context;
}
const ProgramService& Service::programs() const {
    return parts_->programs;
}
const WalletService& Service::wallets() const {
    return parts_->wallets;
}
const ShopperService& Service::shoppers() const {
    return parts_->shoppers;
}
const EventService& Service::events() const {
    return parts_->events;
}
const DeskService& Service::desk() const {
    return parts_->desk;
}
const VoucherService& Service::vouchers() const {
    return parts_->vouchers;
}
const ReportService& Service::reports() const {
    return parts_->reports;
}
RevisionHub& Service::revisions() {
    return parts_->hub;
}
Clock& Service::clock() {
    return parts_->context.clock;
}

}  // namespace spaarpas::service

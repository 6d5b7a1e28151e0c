#include "backend/service/service.h"

#include <utility>

#include "backend/service/paths/boundary.h"
#include "backend/service/paths/in_flight.h"
#include "backend/service/paths/write_path.h"
#include "backend/service/programs/registry.h"

namespace spaarpas::service {

struct Service::Parts {
    Parts(store::Store& store, Clock& clock, Random& random, std::string hash_key)
        : context{store, registry, clock, random, hub, in_flight, std::move(hash_key)},
          programs(context),
          events(context),
          members(context),
          vouchers(context),
          desk(context),
          wallets(context),
          profile(context),
          reports(context) {}

    ProgramRegistry registry;
    RevisionHub hub;
    InFlight in_flight;
    Context context;
    ProgramService programs;
    EventService events;
    MemberService members;
    VoucherService vouchers;
    DeskService desk;
    WalletService wallets;
    ProfileService profile;
    ReportService reports;
};

Service::Service(store::Store& store, Clock& clock, Random& random, std::string hash_key)
    : parts_(std::make_unique<Parts>(store, clock, random, std::move(hash_key))) {}

Service::~Service() = default;

Result<Done> Service::load_programs() {
    return within_boundary([this] { return parts_->registry.load(parts_->context.store); });
}

Result<Done> Service::install_program(const std::string& text) {
    return within_boundary(
        [&, this] { return parts_->registry.install(parts_->context.store, text); });
}

Result<Done> Service::revoke_token(const std::string& program,
                                   const std::string& token_id,
                                   std::int64_t expires_at_s) {
    constexpr std::int64_t ms_per_s = 1000;
    return write_unkeyed(parts_->context, [&](Session& session) -> Result<Done> {
        session.tables().tokens().revoke(program, token_id, expires_at_s * ms_per_s);
        return Done{};
    });
}

std::vector<std::string> Service::program_ids() const {
    return parts_->registry.ids();
}

bool Service::healthy() {
    const Result<Done> asked = within_boundary([this]() -> Result<Done> {
        static_cast<void>(parts_->context.store.read()->members().next_due_at_ms());
        return Done{};
    });
    return asked.ok();
}

Context& Service::context() {
    return parts_->context;
}
const ProgramService& Service::programs() const {
    return parts_->programs;
}
const EventService& Service::events() const {
    return parts_->events;
}
const MemberService& Service::members() const {
    return parts_->members;
}
const VoucherService& Service::vouchers() const {
    return parts_->vouchers;
}
const DeskService& Service::desk() const {
    return parts_->desk;
}
const WalletService& Service::wallets() const {
    return parts_->wallets;
}
const ProfileService& Service::profile() const {
    return parts_->profile;
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

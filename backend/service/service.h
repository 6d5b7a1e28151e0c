#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "backend/service/desk/desk.h"
#include "backend/service/events/service.h"
#include "backend/service/members/service.h"
#include "backend/service/paths/context.h"
#include "backend/service/paths/result.h"
#include "backend/service/profile/service.h"
#include "backend/service/programs/service.h"
#include "backend/service/reports/service.h"
#include "backend/service/vouchers/service.h"
#include "backend/service/wallet/service.h"

namespace spaarpas::service {

/// The backend without its transport: what the routes call.
///
/// All operations may be called from several threads at once. Writes wait for one another; reads do
/// not. Store, clock and random source outlive the service; `hash_key` is a secret that stays the
/// same for as long as the store is in use.
class Service {
public:
    Service(store::Store& store, Clock& clock, Random& random, std::string hash_key);
    Service(const Service&) = delete;
    Service& operator=(const Service&) = delete;
    ~Service();

    /// Takes the versions that the store holds into use; the first thing that a server does.
    ///
    /// *Errors*: `program_invalid`, `storage_unavailable`.
    [[nodiscard]] Result<Done> load_programs();

    /// Reads a program file, keeps it as a version of its program and takes it into use. A version
    /// that is stored already must be the same, byte for byte in its canonical form.
    ///
    /// *Errors*: `program_invalid` with every mistake, `program_version_changed`,
    /// `time_zone_unknown`.
    [[nodiscard]] Result<Done> install_program(const std::string& text);

    /// Revokes a token before it expires. *Units*: seconds since 1970.
    [[nodiscard]] Result<Done> revoke_token(const std::string& program,
                                            const std::string& token_id,
                                            std::int64_t expires_at_s);

    [[nodiscard]] std::vector<std::string> program_ids() const;

    /// Whether the store answers, for the health check.
    [[nodiscard]] bool healthy();

    /// For work that is not a route, such as an import.
    [[nodiscard]] Context& context();

    [[nodiscard]] const ProgramService& programs() const;
    [[nodiscard]] const EventService& events() const;
    [[nodiscard]] const MemberService& members() const;
    [[nodiscard]] const VoucherService& vouchers() const;
    [[nodiscard]] const DeskService& desk() const;
    [[nodiscard]] const WalletService& wallets() const;
    [[nodiscard]] const ProfileService& profile() const;
    [[nodiscard]] const ReportService& reports() const;
    [[nodiscard]] RevisionHub& revisions();
    [[nodiscard]] Clock& clock();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace spaarpas::service

#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "backend/service/clock.h"
#include "backend/service/context.h"
#include "backend/service/desk.h"
#include "backend/service/events.h"
#include "backend/service/programs.h"
#include "backend/service/random.h"
#include "backend/service/reports.h"
#include "backend/service/revisions.h"
#include "backend/service/shoppers.h"
#include "backend/service/vouchers.h"
#include "backend/service/wallets.h"

namespace spaarpas::service {

/// The backend without its transport: what the routes call.
///
/// All operations may be called from several threads at once. Writes wait for one another; reads do
/// not. Store, clock and random source outlive the service.
class Service {
public:
    Service(store::Store& store, Clock& clock, Random& random);
    Service(const Service&) = delete;
    Service& operator=(const Service&) = delete;
    ~Service();

    /// Takes the versions that the store holds into use; the first thing that a server does.
    ///
    /// *Errors*: `program_invalid`, `time_zone_unknown`, `storage_unavailable`.
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

    /// Books what became due for members who did not come by: at most `limit` of them, and says how
    /// many it took. The server calls it every few minutes.
    [[nodiscard]] Result<std::int64_t> sweep(std::int64_t limit);

    /// `sweep`, the daily roots of the days that are over, the end of answers that were promised to
    /// be kept no longer, and of revocations of tokens that have expired anyway.
    [[nodiscard]] Result<Done> keep_house(std::int64_t limit);

    [[nodiscard]] std::vector<std::string> program_ids() const;

    /// Whether the store answers, for the health check.
    [[nodiscard]] bool healthy();

    /// For work that is not a route, such as an import.
    [[nodiscard]] Context& context();

    [[nodiscard]] const ProgramService& programs() const;
    [[nodiscard]] const WalletService& wallets() const;
    [[nodiscard]] const ShopperService& shoppers() const;
    [[nodiscard]] const EventService& events() const;
    [[nodiscard]] const DeskService& desk() const;
    [[nodiscard]] const VoucherService& vouchers() const;
    [[nodiscard]] const ReportService& reports() const;
    [[nodiscard]] RevisionHub& revisions();
    [[nodiscard]] Clock& clock();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace spaarpas::service

#include <algorithm>

#include "backend/service/ledger/change.h"
#include "backend/service/ledger/compare.h"
#include "json/message.h"
#include "wire/fields.h"

namespace spaarpas::service {

namespace {

using store::VoucherRecord;
using wire::VoucherState;

constexpr std::int64_t batch = 500;

/// The state as the chain says it, which knows nothing of reservations.
VoucherState state_in_chain(store::VoucherState state) {
    switch (state) {
        case store::VoucherState::used:
            return VoucherState::used;
        case store::VoucherState::withdrawn:
            return VoucherState::withdrawn;
        default:
            return VoucherState::issued;
    }
}

/// What a voucher says that its chain has to say, too.
wire::VoucherChange said_of(const VoucherRecord& record) {
    wire::VoucherChange said = issue_of(record);
    said.state = state_in_chain(record.state);
    said.order_id = said.state == VoucherState::used ? record.order_id : "";
    return said;
}

wire::VoucherChange said_of(const RebuiltVoucher& voucher) {
    wire::VoucherChange said = voucher.issue;
    said.state = voucher.now.state;
    said.order_id = said.state == VoucherState::used ? voucher.now.order_id : "";
    return said;
}

bool is_known(const Examined& examined, const VoucherRecord& record) {
    const auto built = examined.rebuilt.vouchers.find(record.code);
    if (built == examined.rebuilt.vouchers.end()) {
        return false;
    }
    return json::write_message(said_of(record)) == json::write_message(said_of(built->second));
}

using Issue = std::tuple<std::string, std::int64_t, std::string>;

/// Each issue that is booked has as many vouchers as it says that were not withdrawn.
void compare_issues(const Finder& finder,
                    const Rebuilt& rebuilt,
                    std::map<Issue, std::int64_t> vouchers) {
    for (const auto& [key, effect] : rebuilt.effects) {
        if (effect.kind == engine::EffectKind::issue && effect.amount != 0 &&
            vouchers[{effect.cause, effect.place, effect.subject}] != effect.amount) {
            finder.tell("vouchers", "not as many vouchers as " + effect.cause + " has issued");
        }
    }
}

void compare_voucher(const Finder& finder, const Examined& examined, const VoucherRecord& record) {
    if (!is_known(examined, record)) {
        finder.tell("vouchers", "voucher " + record.code + " is not as its entries say");
    }
}

}  // namespace

void compare_vouchers(const Finder& finder, const Examined& examined) {
    std::map<Issue, std::int64_t> by_issue;
    std::size_t found = 0;
    std::int64_t before_id = 0;
    for (;;) {
        const auto page = examined.tables.vouchers().newest(examined.record.key, before_id, batch);
        for (const VoucherRecord& record : page) {
            before_id = record.id;
            ++found;
            const bool is_there = record.state != store::VoucherState::withdrawn;
            by_issue[{record.cause, record.place, record.offer}] += is_there ? 1 : 0;
            compare_voucher(finder, examined, record);
        }
        if (page.empty()) {
            break;
        }
    }
    if (found < examined.rebuilt.vouchers.size()) {
        finder.tell("vouchers", "a voucher is missing");
    }
    // Those of who was erased were withdrawn, whatever had issued them.
    if (!is_erased(examined.record)) {
        compare_issues(finder, examined.rebuilt, std::move(by_issue));
    }
}

}  // namespace spaarpas::service

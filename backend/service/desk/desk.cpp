#include "backend/service/desk/desk.h"

#include <utility>

#include "backend/service/events/happening.h"
#include "backend/service/members/account.h"
#include "backend/service/paths/keyed_hash.h"
#include "backend/service/paths/plain_text.h"
#include "backend/service/paths/refusals.h"
#include "backend/service/paths/write_path.h"
#include "backend/service/programs/registry.h"
#include "base/try.h"
#include "engine/ledger/movements.h"
#include "wire/fields.h"

namespace spaarpas::service {

namespace {

using wire::AdjustmentReply;
using wire::AdjustmentRequest;

constexpr const char* desk_origin = "/desk";

Happening by_hand(Session& session, const AdjustmentRequest& request, const char* kind) {
    Happening what;
    what.event.id = new_event_id(session);
    what.event.kind = kind;
    what.event.at_ms = session.now_ms();
    what.origin = desk_origin;
    what.kind = wire::EntryKind::adjustment;
    what.subject = request.reason;
    return what;
}

Result<Booked> adjust_units(Account& account, const AdjustmentRequest& request) {
    Session& session = account.session();
    const engine::Program& program = account.program_at(session.now_ms());
    if (engine::find_unit(program, request.unit) == nullptr) {
        return refusal(ErrorCode::unit_unknown);
    }
    Happening what = by_hand(session, request, "adjusted");
    what.event.subject = request.unit;
    what.event.attributes.emplace_back("amount", request.amount);
    const std::string source = what.event.id;
    what.also = [&, source](engine::Draft& draft, Change& /*change*/) -> Result<Done> {
        const base::Problems problems = engine::adjust(
            draft, {program, request.unit, source, session.now_ms()}, request.amount);
        return problems.empty() ? Result<Done>(Done{}) : refusal_of(below(problems, "/amount"));
    };
    return happen(account, std::move(what));
}

/// Whether the program has what the desk names: the level, or the set from which it is taken.
bool is_known(const engine::Program& program, const AdjustmentRequest& request) {
    const engine::LevelPlace place = engine::find_level(program, request.level);
    if (!request.level.empty()) {
        return place.set != nullptr && (request.set.empty() || place.set->id == request.set);
    }
    return engine::find_tier_set(program, request.set) != nullptr;
}

Result<Booked> set_level(Account& account, const AdjustmentRequest& request) {
    Session& session = account.session();
    if (!is_known(account.program_at(session.now_ms()), request)) {
        return refusal(ErrorCode::level_unknown);
    }
    Happening what = by_hand(session, request, "level");
    what.event.subject = request.level;
    if (request.level.empty()) {
        what.event.names = {request.set};
    } else {
        what.event.until_ms = request.until_ms;
    }
    return happen(account, std::move(what));
}

Refusal invalid_field(const char* pointer, std::string found, const char* expected) {
    return refusal_at(ErrorCode::body_invalid,
                      {"unexpected_field", pointer, std::move(found), expected, "Mend the field."});
}

/// *Errors*: `body_invalid`, where the request says both or neither, or how long for what does not
/// end.
Result<Done> check_request(const AdjustmentRequest& request, std::int64_t now_ms) {
    const bool is_of_unit = !request.unit.empty();
    const bool is_of_level = !request.level.empty() || !request.set.empty();
    if (is_of_unit == is_of_level) {
        return invalid_field("", is_of_unit ? "both" : "neither", "a unit, or a level or its set");
    }
    if (is_of_level && request.amount != 0) {
        return invalid_field("/amount", std::to_string(request.amount), "no amount of a level");
    }
    if (!request.until_ms) {
        return Done{};
    }
    const std::string until = std::to_string(*request.until_ms);
    if (request.level.empty()) {
        return invalid_field("/until_ms", until, "an end where a level is given, and nowhere else");
    }
    return *request.until_ms > now_ms
               ? Result<Done>(Done{})
               : invalid_field("/until_ms", until, "an instant that is still to come");
}

Result<Booked> adjust_now(Account& account, const AdjustmentRequest& request) {
    SPAARPAS_ENSURE(check_plain(request.reason, "/reason"));
    SPAARPAS_ENSURE(check_request(request, account.session().now_ms()));
    const bool is_of_unit = !request.unit.empty();
    return is_of_unit ? adjust_units(account, request) : set_level(account, request);
}

}  // namespace

Result<AdjustmentReply> DeskService::adjust(const MerchantCaller& caller,
                                            const IdempotencyKey& key,
                                            const std::string& member,
                                            const AdjustmentRequest& request) const {
    // Whose key it is stays in the store when the member is erased, so it names no shop's id.
    const std::string whose = keyed_hash(context_, caller.program, member);
    const WriteRequest write =
        merchant_write(caller, key, "POST /v1/members/" + whose + "/adjustments", request);
    return carry_out<AdjustmentReply>(
        context_, write, [&](Session& session) -> Result<AdjustmentReply> {
            if (!session.context().programs.versions(caller.program)) {
                return refusal(ErrorCode::program_unknown);
            }
            auto account = Account::find(session, caller.program, member);
            if (!account) {
                return refusal(ErrorCode::member_unknown);
            }
            SPAARPAS_TRY(const Booked booked, adjust_now(*account, request));
            account->save();
            return AdjustmentReply{std::to_string(booked.entry.value_or(0)),
                                   account->holding().balances};
        });
}

}  // namespace spaarpas::service

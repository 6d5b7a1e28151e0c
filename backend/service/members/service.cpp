#include "backend/service/members/service.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "backend/service/members/enrolment.h"
#include "backend/service/members/erasure.h"
#include "backend/service/members/merge.h"
#include "backend/service/paths/keyed_hash.h"
#include "backend/service/paths/read_path.h"
#include "backend/service/paths/write_path.h"
#include "base/try.h"
#include "wire/fields.h"

namespace spaarpas::service {

namespace {

/// The language in which the member is told things: one that the program speaks.
std::string locale_of(const ProgramVersions& versions,
                      const std::string& wanted,
                      std::int64_t now_ms) {
    const base::List<std::string>& locales = versions.at(now_ms).locales;
    const bool is_spoken = std::find(locales.begin(), locales.end(), wanted) != locales.end();
    return is_spoken || locales.empty() ? wanted : locales[0];
}

Result<Done> join_now(Session& session,
                      const ShopperCaller& caller,
                      const wire::JoinRequest& request) {
    const VersionsPointer versions = session.context().programs.versions(caller.program);
    if (!versions) {
        return refusal(ErrorCode::program_unknown);
    }
    SPAARPAS_ENSURE(check_token(session.tables(), caller));
    const std::string locale = locale_of(*versions, request.locale, session.now_ms());
    std::optional<Account> account = Account::find(session, caller.program, caller.member);
    if (account) {
        account->set_locale(locale);
        account->save();
        return Done{};
    }
    SPAARPAS_TRY(account,
                 enrol(session, {caller.program, caller.member, locale, session.now_ms()}));
    SPAARPAS_ENSURE(claim_orders(*account));
    account->save();
    return Done{};
}

Result<Done> erase_now(Session& session, const ShopperCaller& caller) {
    SPAARPAS_ENSURE(check_token(session.tables(), caller));
    std::optional<Account> account = Account::find(session, caller.program, caller.member);
    if (account) {
        return erase_member(*account);
    }
    // Orders of somebody who has not joined are kept under their id, too.
    session.tables().waiting().forget(caller.program, caller.member);
    return Done{};
}

Result<Done> merge_now(Session& session,
                       const MerchantCaller& caller,
                       const std::string& member,
                       const wire::MergeRequest& request) {
    if (!session.context().programs.versions(caller.program)) {
        return refusal(ErrorCode::program_unknown);
    }
    std::optional<Account> into = Account::find(session, caller.program, member);
    std::optional<Account> from = Account::find(session, caller.program, request.from);
    if (!into || !from) {
        return refusal(ErrorCode::member_unknown);
    }
    if (member == request.from) {
        return refusal(ErrorCode::members_same);
    }
    if (into->key() == from->key()) {
        return refusal(ErrorCode::member_merged);
    }
    return merge_members(*into, *from);
}

}  // namespace

Result<Done> MemberService::join(const ShopperCaller& caller,
                                 const IdempotencyKey& key,
                                 const wire::JoinRequest& request) const {
    return done_once(context_,
                     shopper_write(context_, caller, key, "POST /v1/wallet/join", request),
                     [&](Session& session) { return join_now(session, caller, request); });
}

Result<Done> MemberService::merge(const MerchantCaller& caller,
                                  const IdempotencyKey& key,
                                  const std::string& member,
                                  const wire::MergeRequest& request) const {
    // Whose key it is stays in the store when the member is erased, so it names no shop's id.
    const std::string whose = keyed_hash(context_, caller.program, member);
    return done_once(context_,
                     merchant_write(caller, key, "POST /v1/members/" + whose + "/merge", request),
                     [&](Session& session) { return merge_now(session, caller, member, request); });
}

Result<Done> MemberService::erase(const ShopperCaller& caller) const {
    SPAARPAS_ENSURE(check_recent_sign_in(caller, context_.clock.now_ms()));
    return write_unkeyed(context_, [&](Session& session) { return erase_now(session, caller); });
}

}  // namespace spaarpas::service

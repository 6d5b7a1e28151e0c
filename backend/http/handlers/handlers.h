#pragma once

#include "backend/http/handlers/call.h"

/// A function a route, in a file a kind of caller; wire/routes.h says which route takes which.
namespace spaarpas::http {

Reply get_program(const Call& call);
Reply post_preview(const Call& call);
Reply post_previews(const Call& call);
Reply post_wallet_previews(const Call& call);

Reply get_wallet(const Call& call);
Reply get_entries(const Call& call);
Reply get_stream(const Call& call);
Reply get_export(const Call& call);
Reply get_view(const Call& call);
Reply post_join(const Call& call);
Reply post_redemption(const Call& call);
Reply post_undo(const Call& call);
Reply post_answer(const Call& call);
Reply post_consent(const Call& call);
Reply post_activity(const Call& call);
Reply post_notices(const Call& call);
Reply delete_wallet(const Call& call);

Reply post_events(const Call& call);
Reply get_member(const Call& call);
Reply post_adjustment(const Call& call);
Reply get_entitlements(const Call& call);
Reply post_merge(const Call& call);
Reply post_voucher_reserve(const Call& call);
Reply post_voucher_commit(const Call& call);
Reply post_voucher_release(const Call& call);
Reply get_merchant_export(const Call& call);

Reply get_demo_clock(const Call& call);
Reply post_demo_clock(const Call& call);

}  // namespace spaarpas::http

#pragma once

#include <span>
#include <string_view>

namespace spaarpas::wire {

/// Every reason for which a request or an event is refused. The code on the wire is the
/// enumerator's name; codes are added, never renamed or given another meaning.
enum class ErrorCode {
    // The request itself.
    bad_request,
    bad_target,
    ambiguous_framing,
    header_too_large,
    body_too_large,
    request_timeout,
    unsupported_media_type,
    body_invalid,
    json_syntax,
    json_utf8,
    json_depth,
    json_size,
    json_duplicate_name,
    cursor_invalid,
    not_found,
    method_not_allowed,
    // Who asks.
    token_missing,
    token_invalid,
    token_expired,
    token_revoked,
    reauthentication_required,
    key_missing,
    key_invalid,
    key_in_browser,
    origin_not_allowed,
    rate_limited,
    // Doing it once.
    idempotency_key_missing,
    idempotency_key_invalid,
    idempotency_in_flight,
    idempotency_conflict,
    // What it is about.
    program_unknown,
    member_unknown,
    not_a_member,
    reward_unknown,
    prompt_unknown,
    voucher_unknown,
    event_unknown,
    order_unknown,
    // Refused by a rule.
    not_enough_points,
    tier_required,
    limit_reached,
    out_of_stock,
    milestone_only,
    answer_invalid,
    answer_known,
    consent_required,
    order_known,
    currency_mismatch,
    cart_invalid,
    amount_overflow,
    order_too_small,
    refund_invalid,
    refund_exceeds_order,
    unknown_line,
    nothing_to_reverse,
    voucher_used,
    voucher_expired,
    voucher_reserved,
    voucher_not_reserved,
    // A program that is put into use.
    program_invalid,
    program_version_changed,
    time_zone_unknown,
    // The server's own trouble.
    storage_unavailable,
    overloaded,
    internal_error
};

/// *Shape*: `code` is what travels; `status` is the HTTP status; `title` says in English, for the
/// developer, what the code means.
struct ErrorInfo {
    ErrorCode error;
    const char* code;
    int status;
    const char* title;
};

/// The one table that maps an error to a status, in the order of the enumerators.
std::span<const ErrorInfo> errors();

const ErrorInfo& info_of(ErrorCode error);

/// The table's row for a code, or null when it is none of ours.
const ErrorInfo* find_error(std::string_view code);

/// The HTTP status for a code; 500 for one that is not in the table, because a refusal that nobody
/// named is a mistake of ours and not the caller's.
int status_of(std::string_view code);

}  // namespace spaarpas::wire

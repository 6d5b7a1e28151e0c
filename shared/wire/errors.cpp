#include "wire/errors.h"

#include <array>

namespace spaarpas::wire {
namespace {

using E = ErrorCode;

constexpr std::array table{
    ErrorInfo{E::bad_request, "bad_request", 400, "The request cannot be understood"},
    ErrorInfo{E::bad_target, "bad_target", 400, "The address of the request cannot be understood"},
    ErrorInfo{E::ambiguous_framing,
              "ambiguous_framing",
              400,
              "The request's length or host is ambiguous"},
    ErrorInfo{E::header_too_large, "header_too_large", 431, "The headers are too large"},
    ErrorInfo{E::body_too_large, "body_too_large", 413, "The body is too large"},
    ErrorInfo{E::request_timeout, "request_timeout", 408, "The request did not arrive in time"},
    ErrorInfo{E::unsupported_media_type,
              "unsupported_media_type",
              415,
              "The body has a media type that this route does not take"},
    ErrorInfo{E::body_invalid, "body_invalid", 400, "The body is not what this route takes"},
    ErrorInfo{E::json_syntax, "json_syntax", 400, "The body is not JSON"},
    ErrorInfo{E::json_utf8, "json_utf8", 400, "The body is not UTF-8"},
    ErrorInfo{E::json_depth, "json_depth", 400, "The body is nested too deeply"},
    ErrorInfo{E::json_size, "json_size", 413, "The body is too large"},
    ErrorInfo{E::json_duplicate_name,
              "json_duplicate_name",
              400,
              "An object of the body has one name twice"},
    ErrorInfo{E::cursor_invalid,
              "cursor_invalid",
              400,
              "The cursor is not one that this server gave"},
    ErrorInfo{E::not_found, "not_found", 404, "There is no such route"},
    ErrorInfo{E::method_not_allowed,
              "method_not_allowed",
              405,
              "This route does not take this method"},
    ErrorInfo{E::token_missing, "token_missing", 401, "The shopper's token is missing"},
    ErrorInfo{E::token_invalid, "token_invalid", 401, "The shopper's token is not valid"},
    ErrorInfo{E::token_expired, "token_expired", 401, "The shopper's token has expired"},
    ErrorInfo{E::token_revoked, "token_revoked", 401, "The shopper's token was revoked"},
    ErrorInfo{E::reauthentication_required,
              "reauthentication_required",
              403,
              "The shopper must have signed in within five minutes"},
    ErrorInfo{E::key_missing, "key_missing", 401, "The secret key is missing"},
    ErrorInfo{E::key_invalid, "key_invalid", 401, "The secret key is not known"},
    ErrorInfo{E::key_in_browser,
              "key_in_browser",
              403,
              "A secret key must not be sent by a browser"},
    ErrorInfo{E::origin_not_allowed,
              "origin_not_allowed",
              403,
              "This origin may not use the program"},
    ErrorInfo{E::rate_limited, "rate_limited", 429, "Too many requests"},
    ErrorInfo{E::idempotency_key_missing,
              "idempotency_key_missing",
              400,
              "The Idempotency-Key is missing"},
    ErrorInfo{E::idempotency_key_invalid,
              "idempotency_key_invalid",
              400,
              "The Idempotency-Key is not valid"},
    ErrorInfo{E::idempotency_in_flight,
              "idempotency_in_flight",
              409,
              "A request with the same Idempotency-Key is being carried out"},
    ErrorInfo{E::idempotency_conflict,
              "idempotency_conflict",
              422,
              "The Idempotency-Key was used for another request"},
    ErrorInfo{E::program_unknown, "program_unknown", 404, "There is no such program"},
    ErrorInfo{E::member_unknown, "member_unknown", 404, "There is no such member"},
    ErrorInfo{E::not_a_member, "not_a_member", 403, "The shopper has not joined"},
    ErrorInfo{E::reward_unknown, "reward_unknown", 404, "The program has no such reward"},
    ErrorInfo{E::prompt_unknown, "prompt_unknown", 404, "The program has no such question"},
    ErrorInfo{E::voucher_unknown, "voucher_unknown", 404, "There is no such voucher"},
    ErrorInfo{E::event_unknown, "event_unknown", 422, "The program has no rule for such an event"},
    ErrorInfo{E::order_unknown, "order_unknown", 404, "There is no such order"},
    ErrorInfo{E::not_enough_points,
              "not_enough_points",
              409,
              "The member does not have enough points"},
    ErrorInfo{E::tier_required, "tier_required", 409, "The reward is for another tier"},
    ErrorInfo{E::limit_reached,
              "limit_reached",
              409,
              "The member has had this reward as often as the program allows"},
    ErrorInfo{E::out_of_stock, "out_of_stock", 409, "The reward is out of stock"},
    ErrorInfo{E::milestone_only,
              "milestone_only",
              409,
              "The reward is given by milestones and not sold"},
    ErrorInfo{E::answer_invalid, "answer_invalid", 422, "The answer does not fit the question"},
    ErrorInfo{E::answer_known, "answer_known", 409, "The question has been answered"},
    ErrorInfo{E::consent_required, "consent_required", 403, "The member has not consented to this"},
    ErrorInfo{E::order_known, "order_known", 409, "The order was booked by another event"},
    ErrorInfo{E::currency_mismatch, "currency_mismatch", 422, "The currency is not the program's"},
    ErrorInfo{E::cart_invalid, "cart_invalid", 422, "The cart contradicts itself"},
    ErrorInfo{E::amount_overflow,
              "amount_overflow",
              422,
              "An amount or a number of points is too large"},
    ErrorInfo{E::order_too_small,
              "order_too_small",
              409,
              "The order is below the reward's minimum"},
    ErrorInfo{E::refund_invalid, "refund_invalid", 422, "The refund contradicts itself"},
    ErrorInfo{E::refund_exceeds_order,
              "refund_exceeds_order",
              409,
              "The refund is more than what is left of the order"},
    ErrorInfo{E::unknown_line, "unknown_line", 422, "The order has no such line"},
    ErrorInfo{E::nothing_to_reverse,
              "nothing_to_reverse",
              409,
              "There is nothing left to take back"},
    ErrorInfo{E::voucher_used, "voucher_used", 409, "The voucher has been used"},
    ErrorInfo{E::voucher_expired, "voucher_expired", 409, "The voucher has expired"},
    ErrorInfo{E::voucher_reserved,
              "voucher_reserved",
              409,
              "The voucher is reserved for another order"},
    ErrorInfo{E::voucher_not_reserved,
              "voucher_not_reserved",
              409,
              "The voucher is not reserved for this order"},
    ErrorInfo{E::program_invalid, "program_invalid", 422, "The program has mistakes"},
    ErrorInfo{E::program_version_changed,
              "program_version_changed",
              409,
              "This version of the program is in use with another content"},
    ErrorInfo{E::time_zone_unknown, "time_zone_unknown", 422, "The time zone is not known"},
    ErrorInfo{E::storage_unavailable, "storage_unavailable", 503, "The storage does not answer"},
    ErrorInfo{E::overloaded, "overloaded", 503, "The server has too much to do"},
    ErrorInfo{E::internal_error, "internal_error", 500, "The server made a mistake"},
};

static_assert(table.size() == static_cast<std::size_t>(ErrorCode::internal_error) + 1);

}  // namespace

std::span<const ErrorInfo> errors() {
    return table;
}

const ErrorInfo& info_of(ErrorCode error) {
    return table[static_cast<std::size_t>(error)];
}

const ErrorInfo* find_error(std::string_view code) {
    for (const ErrorInfo& info : table) {
        if (code == info.code) {
            return &info;
        }
    }
    return nullptr;
}

int status_of(std::string_view code) {
    const ErrorInfo* info = find_error(code);
    return info == nullptr ? info_of(ErrorCode::internal_error).status : info->status;
}

}  // namespace spaarpas::wire

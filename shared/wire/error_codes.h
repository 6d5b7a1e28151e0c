#pragma once

/// Every reason for which a request or an event is refused, once. A code on the wire is the
/// enumerator's name; codes are added, never renamed or given another meaning.
///
/// *Shape*: X(code, HTTP status, whether the same request may be taken another time, what it means
/// in English for the developer). What the engine refuses has the engine's own name.
// clang-format off

// The request itself.
#define SPAARPAS_REQUEST_ERRORS(X) \
    X(bad_request, 400, no, "The request cannot be understood") \
    X(bad_target, 400, no, "The address of the request cannot be understood") \
    X(ambiguous_framing, 400, no, "The request's length or host is ambiguous") \
    X(header_too_large, 431, no, "The headers are too large") \
    X(body_too_large, 413, no, "The body is too large") \
    X(body_invalid, 400, no, "The body is not what this route takes") \
    X(json_syntax, 400, no, "The body is not JSON") \
    X(json_utf8, 400, no, "The body is not UTF-8") \
    X(json_depth, 400, no, "The body is nested too deeply") \
    X(json_size, 413, no, "The body is too large") \
    X(json_duplicate_name, 400, no, "An object of the body has one name twice") \
    X(cursor_invalid, 400, no, "The cursor is not one that this server gave") \
    X(not_found, 404, no, "There is no such route") \
    X(method_not_allowed, 405, no, "This route does not take this method") \
    X(content_type_unsupported, 415, no, "The body is of another type than this route takes")

// Who asks.
#define SPAARPAS_CALLER_ERRORS(X) \
    X(token_missing, 401, no, "The shopper's token is missing") \
    X(token_invalid, 401, no, "The shopper's token is not valid") \
    X(token_expired, 401, no, "The shopper's token has expired") \
    X(token_revoked, 401, no, "The shopper's token was revoked") \
    X(reauthentication_required, 403, no, "The shopper must have signed in within five minutes") \
    X(key_missing, 401, no, "The secret key is missing") \
    X(key_invalid, 401, no, "The secret key is not known") \
    X(key_in_browser, 403, no, "A secret key must not be sent by a browser") \
    X(rate_limited, 429, yes, "Too many requests")

// Doing it once.
#define SPAARPAS_ONCE_ERRORS(X) \
    X(idempotency_key_missing, 400, no, "The Idempotency-Key is missing") \
    X(idempotency_key_invalid, 400, no, "The Idempotency-Key is not valid") \
    X(idempotency_in_flight, 409, yes, "A request with the same Idempotency-Key is being carried out") \
    X(idempotency_conflict, 422, no, "The Idempotency-Key was used for another request")

// What it is about.
#define SPAARPAS_SUBJECT_ERRORS(X) \
    X(program_unknown, 404, no, "There is no such program") \
    X(member_unknown, 404, no, "There is no such member") \
    X(not_a_member, 403, no, "The shopper has not joined") \
    X(member_erased, 410, no, "The member was erased") \
    X(member_merged, 409, no, "The member has become part of another") \
    X(members_same, 422, no, "A member cannot be merged with themselves") \
    X(offer_unknown, 404, no, "The program has no such offer") \
    X(unit_unknown, 404, no, "The program has no such unit") \
    X(level_unknown, 404, no, "The program has no such level") \
    X(prompt_unknown, 404, no, "The program has no such question") \
    X(purpose_unknown, 404, no, "The program asks no consent for this") \
    X(voucher_unknown, 404, no, "There is no such voucher") \
    X(event_unknown, 422, no, "The program has no rule for such an event") \
    X(order_unknown, 404, yes, "There is no such order")

// What it says.
#define SPAARPAS_CONTENT_ERRORS(X) \
    X(event_in_future, 422, no, "The event is more than a day ahead of the server's clock") \
    X(event_time_invalid, 422, no, "The event is from a time that cannot be meant") \
    X(order_known, 409, no, "The order was booked by another event") \
    X(order_cancelled, 409, no, "The order was cancelled") \
    X(currency_mismatch, 422, no, "The currency is not the program's") \
    X(cart_invalid, 422, no, "The cart contradicts itself") \
    X(amount_invalid, 422, no, "An amount makes no sense here") \
    X(amount_overflow, 422, no, "An amount or a number of units is too large") \
    X(unit_not_spendable, 422, no, "The unit only counts, and cannot be spent") \
    X(refund_invalid, 422, no, "The refund contradicts itself") \
    X(refund_exceeds_order, 409, no, "The refund is more than what is left of the order") \
    X(unknown_line, 422, no, "The order has no such line") \
    X(answer_invalid, 422, no, "The answer does not fit the question") \
    X(answer_known, 409, no, "The question has been answered") \
    X(prompt_not_due, 409, no, "The question is not put to the member now") \
    X(consent_required, 403, no, "The member has not consented to this")

// Refused by an offer.
#define SPAARPAS_OFFER_ERRORS(X) \
    X(offer_not_for_sale, 409, no, "The offer is given by rules and has no price") \
    X(offer_not_met, 409, no, "The member does not meet what the offer asks") \
    X(offer_limit_reached, 409, no, "The member has had this offer as often as the program allows") \
    X(offer_out_of_stock, 409, no, "The offer is out of stock") \
    X(not_enough_units, 409, no, "The member does not have enough of the unit")

// Refused by a voucher.
#define SPAARPAS_VOUCHER_ERRORS(X) \
    X(voucher_used, 409, no, "The voucher has been used") \
    X(voucher_expired, 409, no, "The voucher has expired") \
    X(voucher_withdrawn, 409, no, "The voucher was withdrawn with what had brought it") \
    X(voucher_reserved, 409, no, "The voucher is reserved for another order") \
    X(voucher_not_reserved, 409, no, "The voucher is not reserved for this order") \
    X(voucher_not_met, 409, no, "The order does not meet what the voucher asks") \
    X(voucher_empty_cart, 409, no, "There is nothing in the cart") \
    X(voucher_no_item, 409, no, "The voucher's product is not in the cart") \
    X(voucher_no_shipping, 409, no, "The order has no shipping to take off") \
    X(voucher_not_combinable, 409, no, "The voucher cannot be used beside another") \
    X(voucher_nothing_left, 409, no, "There is nothing left to take off") \
    X(undo_not_possible, 409, no, "The voucher was not bought, or it is too late to undo that")

// A program that is put into use.
#define SPAARPAS_PROGRAM_ERRORS(X) \
    X(program_invalid, 422, no, "The program has mistakes") \
    X(program_version_changed, 409, no, "This version of the program is in use with another content") \
    X(time_zone_unknown, 422, no, "The time zone is not known")

// The server's own trouble.
#define SPAARPAS_SERVER_ERRORS(X) \
    X(storage_unavailable, 503, yes, "The storage does not answer") \
    X(overloaded, 503, yes, "The server has too much to do") \
    X(clock_jumped, 503, yes, "The machine's clock jumped and is not believed") \
    X(internal_error, 500, yes, "The server made a mistake")

#define SPAARPAS_ERRORS(X) \
    SPAARPAS_REQUEST_ERRORS(X) \
    SPAARPAS_CALLER_ERRORS(X) \
    SPAARPAS_ONCE_ERRORS(X) \
    SPAARPAS_SUBJECT_ERRORS(X) \
    SPAARPAS_CONTENT_ERRORS(X) \
    SPAARPAS_OFFER_ERRORS(X) \
    SPAARPAS_VOUCHER_ERRORS(X) \
    SPAARPAS_PROGRAM_ERRORS(X) \
    SPAARPAS_SERVER_ERRORS(X)
// clang-format on

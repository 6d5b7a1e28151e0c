// Written by wire-gen from shared/wire/error_codes.h and shared/json/words.h; change those and generate again.

/** Why a request or an event was refused: the `code` of a ProblemDetails. */
export type ErrorCode =
    /** 400: The request cannot be understood. */
    | "bad_request"
    /** 400: The address of the request cannot be understood. */
    | "bad_target"
    /** 400: The request's length or host is ambiguous. */
    | "ambiguous_framing"
    /** 431: The headers are too large. */
    | "header_too_large"
    /** 413: The body is too large. */
    | "body_too_large"
    /** 400: The body is not what this route takes. */
    | "body_invalid"
    /** 400: The body is not JSON. */
    | "json_syntax"
    /** 400: The body is not UTF-8. */
    | "json_utf8"
    /** 400: The body is nested too deeply. */
    | "json_depth"
    /** 413: The body is too large. */
    | "json_size"
    /** 400: An object of the body has one name twice. */
    | "json_duplicate_name"
    /** 400: The cursor is not one that this server gave. */
    | "cursor_invalid"
    /** 404: There is no such route. */
    | "not_found"
    /** 405: This route does not take this method. */
    | "method_not_allowed"
    /** 415: The body is of another type than this route takes. */
    | "content_type_unsupported"
    /** 401: The shopper's token is missing. */
    | "token_missing"
    /** 401: The shopper's token is not valid. */
    | "token_invalid"
    /** 401: The shopper's token has expired. */
    | "token_expired"
    /** 401: The shopper's token was revoked. */
    | "token_revoked"
    /** 403: The shopper must have signed in within five minutes. */
    | "reauthentication_required"
    /** 401: The secret key is missing. */
    | "key_missing"
    /** 401: The secret key is not known. */
    | "key_invalid"
    /** 403: A secret key must not be sent by a browser. */
    | "key_in_browser"
    /** 429: Too many requests. The same is worth sending again later. */
    | "rate_limited"
    /** 400: The Idempotency-Key is missing. */
    | "idempotency_key_missing"
    /** 400: The Idempotency-Key is not valid. */
    | "idempotency_key_invalid"
    /** 409: A request with the same Idempotency-Key is being carried out. The same is worth sending again later. */
    | "idempotency_in_flight"
    /** 422: The Idempotency-Key was used for another request. */
    | "idempotency_conflict"
    /** 404: There is no such program. */
    | "program_unknown"
    /** 404: There is no such member. */
    | "member_unknown"
    /** 403: The shopper has not joined. */
    | "not_a_member"
    /** 410: The member was erased. */
    | "member_erased"
    /** 409: The member has become part of another. */
    | "member_merged"
    /** 422: A member cannot be merged with themselves. */
    | "members_same"
    /** 404: The program has no such offer. */
    | "offer_unknown"
    /** 404: The program has no such unit. */
    | "unit_unknown"
    /** 404: The program has no such level. */
    | "level_unknown"
    /** 404: The program has no such question. */
    | "prompt_unknown"
    /** 404: The program asks no consent for this. */
    | "purpose_unknown"
    /** 404: There is no such voucher. */
    | "voucher_unknown"
    /** 422: The program has no rule for such an event. */
    | "event_unknown"
    /** 404: There is no such order. The same is worth sending again later. */
    | "order_unknown"
    /** 422: The event is more than a day ahead of the server's clock. */
    | "event_in_future"
    /** 422: The event is from a time that cannot be meant. */
    | "event_time_invalid"
    /** 409: The order was booked by another event. */
    | "order_known"
    /** 409: The order was cancelled. */
    | "order_cancelled"
    /** 422: The currency is not the program's. */
    | "currency_mismatch"
    /** 422: The cart contradicts itself. */
    | "cart_invalid"
    /** 422: An amount makes no sense here. */
    | "amount_invalid"
    /** 422: An amount or a number of units is too large. */
    | "amount_overflow"
    /** 422: The unit only counts, and cannot be spent. */
    | "unit_not_spendable"
    /** 422: The refund contradicts itself. */
    | "refund_invalid"
    /** 409: The refund is more than what is left of the order. */
    | "refund_exceeds_order"
    /** 422: The order has no such line. */
    | "unknown_line"
    /** 422: The answer does not fit the question. */
    | "answer_invalid"
    /** 409: The question has been answered. */
    | "answer_known"
    /** 409: The question is not put to the member now. */
    | "prompt_not_due"
    /** 403: The member has not consented to this. */
    | "consent_required"
    /** 409: The offer is given by rules and has no price. */
    | "offer_not_for_sale"
    /** 409: The member does not meet what the offer asks. */
    | "offer_not_met"
    /** 409: The member has had this offer as often as the program allows. */
    | "offer_limit_reached"
    /** 409: The offer is out of stock. */
    | "offer_out_of_stock"
    /** 409: The member does not have enough of the unit. */
    | "not_enough_units"
    /** 409: The voucher has been used. */
    | "voucher_used"
    /** 409: The voucher has expired. */
    | "voucher_expired"
    /** 409: The voucher was withdrawn with what had brought it. */
    | "voucher_withdrawn"
    /** 409: The voucher is reserved for another order. */
    | "voucher_reserved"
    /** 409: The voucher is not reserved for this order. */
    | "voucher_not_reserved"
    /** 409: The order does not meet what the voucher asks. */
    | "voucher_not_met"
    /** 409: There is nothing in the cart. */
    | "voucher_empty_cart"
    /** 409: The voucher's product is not in the cart. */
    | "voucher_no_item"
    /** 409: The order has no shipping to take off. */
    | "voucher_no_shipping"
    /** 409: The voucher cannot be used beside another. */
    | "voucher_not_combinable"
    /** 409: There is nothing left to take off. */
    | "voucher_nothing_left"
    /** 409: The voucher was not bought, or it is too late to undo that. */
    | "undo_not_possible"
    /** 422: The program has mistakes. */
    | "program_invalid"
    /** 409: This version of the program is in use with another content. */
    | "program_version_changed"
    /** 422: The time zone is not known. */
    | "time_zone_unknown"
    /** 503: The storage does not answer. The same is worth sending again later. */
    | "storage_unavailable"
    /** 503: The server has too much to do. The same is worth sending again later. */
    | "overloaded"
    /** 503: The machine's clock jumped and is not believed. The same is worth sending again later. */
    | "clock_jumped"
    /** 500: The server made a mistake. The same is worth sending again later. */
    | "internal_error";

/** What is wrong with a field: the `code` of a ProblemItem. */
export type FieldProblemCode =
    | "missing_field"
    | "wrong_kind"
    | "out_of_range"
    | "too_long"
    | "too_short"
    | "bad_form"
    | "not_one_of"
    | "unknown_field"
    | "missing_form"
    | "second_form"
    | "too_many_problems";

#include "backend/service/paths/mends.h"

namespace spaarpas::service {

namespace {

using wire::ErrorCode;

struct Mend {
    ErrorCode code;
    const char* sentence;
};

// A test holds that each code has one.
constexpr Mend of_the_request[] = {
    {ErrorCode::bad_request, "Send an HTTP/1.1 request, as the API's description shows it."},
    {ErrorCode::bad_target, "Send a path and a query that are percent-encoded UTF-8."},
    {ErrorCode::ambiguous_framing, "Send one Host, and either Content-Length or chunks."},
    {ErrorCode::header_too_large, "Send fewer or shorter header fields."},
    {ErrorCode::body_too_large, "Send a smaller body, or several requests."},
    {ErrorCode::body_invalid, "Send what the API's description says of this route."},
    {ErrorCode::json_syntax, "Send JSON as RFC 8259 has it."},
    {ErrorCode::json_utf8, "Send text in UTF-8."},
    {ErrorCode::json_depth, "Nest less deeply."},
    {ErrorCode::json_size, "Send a smaller body, or several requests."},
    {ErrorCode::json_duplicate_name, "Give each name of an object once."},
    {ErrorCode::cursor_invalid, "Send a cursor as it came, or none for the first page."},
    {ErrorCode::not_found, "See the API's description for the routes that there are."},
    {ErrorCode::method_not_allowed, "Use a method that Allow names."},
    {ErrorCode::content_type_unsupported, "Send Content-Type: application/json."},
};

constexpr Mend of_the_caller[] = {
    {ErrorCode::token_missing, "Send the shopper's token: Authorization: Bearer TOKEN."},
    {ErrorCode::token_invalid, "Sign a token as the API's description says."},
    {ErrorCode::token_expired, "Ask the shop for another token."},
    {ErrorCode::token_revoked, "Ask the shop for another token."},
    {ErrorCode::reauthentication_required,
     "Send a token whose `auth_time` is at most five minutes old."},
    {ErrorCode::key_missing, "Send the secret key: Authorization: Bearer KEY."},
    {ErrorCode::key_invalid, "Send a key that the server was started with."},
    {ErrorCode::key_in_browser, "Send it from the shop's server alone, and change it now."},
    {ErrorCode::rate_limited, "Try again after the time in Retry-After."},
    {ErrorCode::idempotency_key_missing, "Send an Idempotency-Key, a new one for each new wish."},
    {ErrorCode::idempotency_key_invalid, "Send 1 to 128 printable ASCII characters."},
    {ErrorCode::idempotency_in_flight, "Ask again in a moment, with the same key."},
    {ErrorCode::idempotency_conflict, "Use a new key, or a new event id, for another request."},
};

constexpr Mend of_the_subject[] = {
    {ErrorCode::program_unknown, "Name a program that the server was started with."},
    {ErrorCode::member_unknown, "Name a member who has joined, by the shop's own id."},
    {ErrorCode::not_a_member, "Let the shopper join first: POST /v1/wallet/join."},
    {ErrorCode::member_erased, "Nothing: what belonged to an erased member stays gone."},
    {ErrorCode::member_merged, "Nothing: both ids mean the same member already."},
    {ErrorCode::members_same, "Name another member in `from`."},
    {ErrorCode::offer_unknown, "Name an offer of the program's present version."},
    {ErrorCode::unit_unknown, "Name a unit of the program."},
    {ErrorCode::level_unknown, "Name a level of the program, and the tier set that has it."},
    {ErrorCode::prompt_unknown, "Name a question of the program's present version."},
    {ErrorCode::purpose_unknown, "Name a purpose that a question or a condition asks for."},
    {ErrorCode::voucher_unknown, "Send the code as the wallet shows it."},
    {ErrorCode::event_unknown, "Send an event that a rule waits for, or none."},
    {ErrorCode::order_unknown, "Send it again once the order was sent."},
};

constexpr Mend of_the_content[] = {
    {ErrorCode::event_in_future, "Send the instant at which it happened, in milliseconds UTC."},
    {ErrorCode::event_time_invalid, "Send milliseconds since 1970, not seconds."},
    {ErrorCode::order_known, "Tell what changed by `order_changed`."},
    {ErrorCode::order_cancelled, "Send a new order: a cancelled one does not change any more."},
    {ErrorCode::currency_mismatch, "Send amounts in the program's currency."},
    {ErrorCode::cart_invalid, "Send the order's lines as they are on the invoice."},
    {ErrorCode::amount_invalid, "Send a whole number other than 0."},
    {ErrorCode::amount_overflow, "Send minor units, within 2^53-1 either way."},
    {ErrorCode::unit_not_spendable, "Choose an offer whose price is in another unit."},
    {ErrorCode::refund_invalid, "Send lines, or an amount, or neither for all that is left."},
    {ErrorCode::refund_exceeds_order, "Send at most what was not returned before."},
    {ErrorCode::unknown_line, "Name a line by the id that it had in the order."},
    {ErrorCode::answer_invalid, "Ask the member again."},
    {ErrorCode::answer_known, "Withdraw the answer to give another one."},
    {ErrorCode::prompt_not_due, "Put the question that the wallet names in `prompt`."},
    {ErrorCode::consent_required, "Ask for the consent first: POST /v1/wallet/consents."},
};

constexpr Mend of_what_is_offered[] = {
    {ErrorCode::offer_not_for_sale, "Choose an offer with a price."},
    {ErrorCode::offer_not_met, "Choose an offer whose condition the member meets."},
    {ErrorCode::offer_limit_reached, "Wait for the next period, or choose another offer."},
    {ErrorCode::offer_out_of_stock, "Choose another offer."},
    {ErrorCode::not_enough_units, "Wait for what is pending, or choose another offer."},
    {ErrorCode::voucher_used, "Use another voucher."},
    {ErrorCode::voucher_expired, "Use another voucher."},
    {ErrorCode::voucher_withdrawn, "Use another voucher: what had brought this one was undone."},
    {ErrorCode::voucher_reserved, "Release it from the other order first, or wait until it ends."},
    {ErrorCode::voucher_not_reserved, "Reserve it for this order first."},
    {ErrorCode::voucher_not_met, "Let the shopper change the cart, or keep the voucher."},
    {ErrorCode::voucher_empty_cart, "Reserve it with what is bought."},
    {ErrorCode::voucher_no_item,
     "Put the voucher's product into the cart; it takes its price off."},
    {ErrorCode::voucher_no_shipping, "Keep it for an order with shipping costs."},
    {ErrorCode::voucher_not_combinable, "Release the other voucher, or keep this one."},
    {ErrorCode::undo_not_possible,
     "Use the voucher: it was given, or the minutes in which its offer lets buying it be undone "
     "are over."},
    {ErrorCode::voucher_nothing_left, "Keep it for another order."},
};

constexpr Mend of_the_server[] = {
    {ErrorCode::program_invalid, "Run `spaarpas-server check` on the program."},
    {ErrorCode::program_version_changed, "Give the changed program a higher version."},
    {ErrorCode::time_zone_unknown, "Name a zone of the IANA database, such as Europe/Amsterdam."},
    {ErrorCode::storage_unavailable, "Ask again with the same key; the log has the cause."},
    {ErrorCode::overloaded, "Ask again with the same key, later."},
    {ErrorCode::clock_jumped, "Set the machine's clock right, or restart to believe it."},
    {ErrorCode::internal_error, "Ask again with the same key; the log has the cause."},
};

template <std::size_t Count>
const char* find(const Mend (&mends)[Count], ErrorCode code) {
    for (const Mend& mend : mends) {
        if (mend.code == code) {
            return mend.sentence;
        }
    }
    return nullptr;
}

}  // namespace

const char* mend_of(ErrorCode code) {
    for (const char* const sentence : {find(of_the_request, code),
                                       find(of_the_caller, code),
                                       find(of_the_subject, code),
                                       find(of_the_content, code),
                                       find(of_what_is_offered, code),
                                       find(of_the_server, code)}) {
        if (sentence != nullptr) {
            return sentence;
        }
    }
    return "";
}

}  // namespace spaarpas::service

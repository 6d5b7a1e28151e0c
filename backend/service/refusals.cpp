#include "backend/service/refusals.h"

#include <array>
#include <string_view>
#include <utility>

#include "backend/service/log.h"
#include "json/message.h"
#include "wire/errors.h"
#include "wire/fields.h"

namespace spaarpas::service {

namespace {

/// The core speaks of a reward or a voucher by longer names, because they explain themselves in a
/// trace too.
std::string wire_code(const std::string& code) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 13> names{
        {{"event_invalid", "event_unknown"},
         {"reward_milestone_only", "milestone_only"},
         {"reward_tier_required", "tier_required"},
         {"reward_limit_reached", "limit_reached"},
         {"reward_out_of_stock", "out_of_stock"},
         {"voucher_min_order", "order_too_small"},
         {"voucher_currency", "currency_mismatch"},
         {"voucher_no_product", "order_too_small"},
         {"voucher_no_shipping", "order_too_small"},
         {"voucher_empty_cart", "order_too_small"},
         {"prompt_answered", "answer_known"},
         {"points_invalid", "body_invalid"},
         {"movement_unbalanced", "internal_error"}}};
    for (const auto& [core, wire] : names) {
        if (code == core) {
            return std::string(wire);
        }
    }
    return code;
}

std::string sentence_of(const base::Problem& problem) {
    if (problem.found.empty()) {
        return problem.mend;
    }
    return "Found " + problem.found + ", expected " + problem.expected + ". " + problem.mend;
}

}  // namespace

Refusal refusal_of(const base::Problems& problems) {
    if (problems.empty()) {
        return refusal("internal_error", "A refusal without a reason.");
    }
    return {wire_code(problems.front().code), sentence_of(problems.front()), problems};
}

Refusal refusal(const char* code, const std::string& detail) {
    return {code, detail, {}};
}

Refusal storage_refusal(const store::StorageError& error) {
    log_error("storage", error.what());
    return refusal("storage_unavailable",
                   "The storage does not answer; try again with the same key.");
}

bool is_kept(const Refusal& refusal) {
    if (refusal.code == "idempotency_in_flight" || refusal.code == "idempotency_conflict") {
        return false;
    }
    const int status = wire::status_of(refusal.code);
    return status == 409 || status == 422;
}

std::string write_refusal(const Refusal& refusal) {
    wire::ProblemDetails details;
    details.code = refusal.code;
    details.detail = refusal.detail;
    details.status = wire::status_of(refusal.code);
    for (const auto& problem : refusal.problems) {
        details.problems.push_back(
            {problem.code, problem.pointer, problem.found, problem.expected, problem.mend});
    }
    return json::write_message(details);
}

Refusal read_refusal(const std::string& text) {
    const auto details =
        json::read_message<wire::ProblemDetails>(text, json::UnknownFields::ignored);
    if (!details) {
        return refusal("internal_error", "A stored refusal cannot be read.");
    }
    Refusal stored{details.value().code, details.value().detail, {}};
    for (const auto& item : details.value().problems) {
        stored.problems.push_back({item.code, item.pointer, item.found, item.expected, item.mend});
    }
    return stored;
}

}  // namespace spaarpas::service

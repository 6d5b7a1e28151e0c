#pragma once

#include <cstdint>
#include <string>

#include "base/list.h"
#include "json/fields.h"

namespace spaarpas::loyalty {

enum class PromptKind { choice, multiple, text, month };
enum class LegalBasis { consent, legitimate_interest, contract };

/// One answer that may be chosen.
struct PromptOption {
    static constexpr const char* type_name = "PromptOption";
    std::string id;
    json::TextMap label;
};

/// One small question about the member. The wallet asks one at a time, the first that is due and
/// not answered.
///
/// *Shape*: `purpose` says what the answer is used for, in the member's words. A prompt is due
/// after `after_orders` orders, and a member who put it off is asked again after
/// `again_after_days`. A `month` answer is `01` to `12`.
struct Prompt {
    static constexpr const char* type_name = "Prompt";
    std::string id;
    PromptKind kind = PromptKind::choice;
    json::TextMap question;
    json::TextMap purpose;
    LegalBasis legal_basis = LegalBasis::consent;
    base::List<PromptOption> options;
    std::int64_t incentive_points = 0;
    std::int64_t after_orders = 0;
    std::int64_t again_after_days = 30;
    std::int64_t keep_days = 730;
};

}  // namespace spaarpas::loyalty

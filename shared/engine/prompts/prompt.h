#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/list.h"
#include "engine/condition/condition.h"
#include "json/fields.h"

namespace spaarpas::engine {

enum class PromptKind { choice, multiple, text, month };
enum class LegalBasis { consent, contract, legitimate_interest };

struct PromptOption {
    static constexpr const char* type_name = "PromptOption";
    std::string id;
    json::TextMap label;
};

/// One small question; the answer is an event and a fact. What it brings is a rule on `answered`.
struct Prompt {
    static constexpr const char* type_name = "Prompt";
    std::string id;
    PromptKind kind = PromptKind::choice;
    json::TextMap question;
    base::List<PromptOption> options;
    json::TextMap purpose;
    LegalBasis legal_basis = LegalBasis::consent;
    std::optional<Condition> condition;
    std::int64_t again_after_days = 30;
    std::int64_t keep_days = 0;
};

}  // namespace spaarpas::engine

#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/list.h"
#include "engine/condition/condition.h"
#include "json/fields.h"

namespace spaarpas::engine {

enum class PromptKind { choice, multiple, text, month, scale };
enum class LegalBasis { consent, contract, legitimate_interest };

/// *Shape*: `image` is the address of a picture, or empty.
struct PromptOption {
    static constexpr const char* type_name = "PromptOption";
    std::string id;
    json::TextMap label;
    std::string image;
};

/// Whether it is answered by one or more of its options; else by a text.
constexpr bool has_options(PromptKind kind) {
    return kind != PromptKind::text && kind != PromptKind::month;
}

/// One small question; the answer is an event and a fact. What it brings is a rule on `answered`.
///
/// *Shape*: a `scale` has its options in order, from the least to the most.
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

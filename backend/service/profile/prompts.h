#pragma once

#include <cstdint>
#include <string>

#include "backend/service/members/account.h"
#include "backend/store/profile.h"
#include "engine/ledger/entry.h"
#include "engine/program/program.h"

namespace spaarpas::service {

/// The purpose of keeping what a member looked at.
inline constexpr const char* activity_purpose = "activity";

/// Whether the question's condition holds for the member, who has these units.
[[nodiscard]] bool is_meant_for(const engine::Program& program,
                                const engine::Facts& facts,
                                const base::List<engine::Balances>& balances,
                                const engine::Prompt& prompt,
                                std::int64_t at_ms);

/// Whether an answer is there and still to be kept.
[[nodiscard]] bool is_answered(const store::AnswerRecord& answer, std::int64_t at_ms);

/// The first question of the program that is to be put to the member now; empty for none. One that
/// was put off waits as long as it says, one whose consent was withdrawn is not put again, and in a
/// visit in which one was answered or put off there is no other.
[[nodiscard]] std::string due_prompt(Account& account,
                                     const engine::Facts& facts,
                                     const base::List<engine::Balances>& balances,
                                     std::int64_t at_ms);

/// A question by the newest version that has it, or null.
[[nodiscard]] const engine::Prompt* newest_prompt(const engine::Versions& versions,
                                                  const std::string& id);

/// Whether the program asks consent for a purpose: a question that rests on it, a condition, or the
/// keeping of activity.
[[nodiscard]] bool asks_consent(const engine::Program& program, const std::string& purpose);

}  // namespace spaarpas::service

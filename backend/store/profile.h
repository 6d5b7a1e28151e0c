#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "backend/store/members.h"

namespace spaarpas::store {

/// What is known of one member and one prompt.
///
/// *Shape*: `options` is what was answered, empty where there is no answer (any more).
/// `answered_at_ms` outlives it, so that nobody is paid twice for answering.
struct AnswerRecord {
    std::string prompt;
    base::List<std::string> options;
    std::optional<std::int64_t> answered_at_ms;
    std::optional<std::int64_t> put_off_at_ms;
    std::optional<std::int64_t> delete_at_ms;
    bool withdrawn = false;
};

/// An answer that was to be kept until `delete_at_ms`.
struct OldAnswer {
    MemberKey member;
    std::string prompt;
    std::int64_t delete_at_ms = 0;
};

struct ConsentRecord {
    std::string purpose;
    bool given = false;
    std::int64_t at_ms = 0;
};

/// What a member looked at, with their consent. `id` is the order of arrival and is given by the
/// table.
struct ActivityRecord {
    std::int64_t id = 0;
    std::string kind;
    std::string subject;
    std::int64_t at_ms = 0;
};

/// What the member said, agreed to and did: all of it goes with erasure.
class ProfileTable : public Table {
public:
    /// A member's answers by prompt; as many as the program has prompts.
    [[nodiscard]] virtual std::vector<AnswerRecord> answers(MemberKey member) = 0;
    [[nodiscard]] virtual std::optional<AnswerRecord> answer(MemberKey member,
                                                             const std::string& prompt) = 0;
    virtual void put_answer(MemberKey member, const AnswerRecord& answer) = 0;
    /// Answers of all members that were to be kept until `at_ms` at most, the oldest date first.
    /// Writing one without `delete_at_ms` takes it from the list.
    [[nodiscard]] virtual std::vector<OldAnswer> old_answers(std::int64_t at_ms,
                                                             std::int64_t limit) = 0;

    /// A member's consents by purpose; as many as the program asks for.
    [[nodiscard]] virtual std::vector<ConsentRecord> consents(MemberKey member) = 0;
    [[nodiscard]] virtual std::optional<ConsentRecord> consent(MemberKey member,
                                                               const std::string& purpose) = 0;
    virtual void put_consent(MemberKey member, const ConsentRecord& consent) = 0;

    /// Keeps it and gives its id; `activity.id` is not read.
    virtual std::int64_t add_activity(MemberKey member, const ActivityRecord& activity) = 0;
    /// The newest first, those before `before_id` (0 for the newest).
    [[nodiscard]] virtual std::vector<ActivityRecord> activity(MemberKey member,
                                                               std::int64_t before_id,
                                                               std::int64_t limit) = 0;
    virtual void delete_activity(MemberKey member) = 0;
    /// Deletes up to `limit` of all members that are older than `before_ms`; says how many.
    virtual std::int64_t drop_activity(std::int64_t before_ms, std::int64_t limit) = 0;

    /// Makes what one member said and did the other's. Of a prompt or purpose of both the newer one
    /// stands.
    virtual void move(MemberKey from, MemberKey to) = 0;
    virtual void erase(MemberKey member) = 0;
};

}  // namespace spaarpas::store

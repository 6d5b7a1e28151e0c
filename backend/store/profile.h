#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "backend/store/members.h"

namespace spaarpas::store {

/// An answer to a prompt, or that the member put it off until `later_until_ms`.
///
/// *Shape*: `document` is the canonical JSON of what was answered, empty when put off. `paid` says
/// whether the incentive was given; it outlives the answer, so that nobody is paid twice.
struct AnswerRecord {
    std::string prompt;
    std::string document;
    std::int64_t answered_at_ms = 0;
    std::optional<std::int64_t> later_until_ms;
    std::optional<std::int64_t> delete_at_ms;
    bool paid = false;
};

struct ConsentRecord {
    std::string purpose;
    bool granted = false;
    std::int64_t at_ms = 0;
};

/// Something to tell the member; `document` is the canonical JSON of its parameters.
struct NoticeRecord {
    std::int64_t id = 0;
    std::string code;
    std::string subject;
    std::string document;
    std::int64_t at_ms = 0;
};

/// What the member said, agreed to, is told and did: all that erasure deletes.
class ProfileTable {
public:
    ProfileTable() = default;
    ProfileTable(const ProfileTable&) = delete;
    ProfileTable& operator=(const ProfileTable&) = delete;
    virtual ~ProfileTable() = default;

    [[nodiscard]] virtual std::vector<AnswerRecord> answers(MemberKey member) = 0;
    virtual void put_answer(MemberKey member, const AnswerRecord& answer) = 0;

    [[nodiscard]] virtual std::vector<ConsentRecord> consents(MemberKey member) = 0;
    virtual void put_consent(MemberKey member, const ConsentRecord& consent) = 0;

    [[nodiscard]] virtual std::vector<NoticeRecord> notices(MemberKey member,
                                                            std::int64_t since_ms,
                                                            std::int64_t limit) = 0;
    virtual void add_notice(MemberKey member, const NoticeRecord& notice) = 0;

    virtual void add_activity(MemberKey member,
                              const std::string& kind,
                              const std::string& subject,
                              std::int64_t at_ms) = 0;
    virtual void delete_activity(MemberKey member) = 0;

    /// Deletes everything that this table keeps of the member.
    virtual void erase(MemberKey member) = 0;
};

}  // namespace spaarpas::store

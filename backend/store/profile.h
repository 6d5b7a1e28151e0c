#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "backend/store/members.h"

namespace spaarpas::store {

/// What is known of one member and one prompt.
///
/// *Shape*: `document` is the canonical JSON of the answer, empty when there is none (any more).
/// `answered_at_ms` outlives it, so that nobody is paid twice for answering.
struct AnswerRecord {
    std::string prompt;
    std::string document;
    std::optional<std::int64_t> answered_at_ms;
    std::optional<std::int64_t> put_off_at_ms;
    std::optional<std::int64_t> delete_at_ms;
    bool withdrawn = false;
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

/// What the member said, agreed to, is told and did, and the segments that the shop put them in:
/// all that erasure deletes.
class ProfileTable {
public:
    ProfileTable() = default;
    ProfileTable(const ProfileTable&) = delete;
    ProfileTable& operator=(const ProfileTable&) = delete;
    virtual ~ProfileTable() = default;

    [[nodiscard]] virtual std::vector<AnswerRecord> answers(MemberKey member) = 0;
    /// Empties the answers of all members that were to be kept until `at_ms` at most.
    virtual void drop_old_answers(std::int64_t at_ms) = 0;
    virtual void put_answer(MemberKey member, const AnswerRecord& answer) = 0;

    [[nodiscard]] virtual std::vector<ConsentRecord> consents(MemberKey member) = 0;
    virtual void put_consent(MemberKey member, const ConsentRecord& consent) = 0;

    [[nodiscard]] virtual std::vector<NoticeRecord> notices(MemberKey member,
                                                            std::int64_t since_ms,
                                                            std::int64_t limit) = 0;
    virtual void add_notice(MemberKey member, const NoticeRecord& notice) = 0;

    /// From `from_ms` on the member is in these segments and in no others.
    virtual void put_segments(MemberKey member,
                              std::int64_t from_ms,
                              const base::List<std::string>& names) = 0;
    /// Those that hold at `at_ms`, in the order of their names.
    [[nodiscard]] virtual base::List<std::string> segments(MemberKey member,
                                                           std::int64_t at_ms) = 0;

    virtual void add_activity(MemberKey member,
                              const std::string& kind,
                              const std::string& subject,
                              std::int64_t at_ms) = 0;
    virtual void delete_activity(MemberKey member) = 0;

    /// Deletes everything that this table keeps of the member.
    virtual void erase(MemberKey member) = 0;
};

}  // namespace spaarpas::store

#pragma once

#include <cstdint>
#include <string>

#include "base/list.h"
#include "engine/decide/decision.h"
#include "json/fields.h"
#include "wire/messages/chain.h"
#include "wire/messages/wallet.h"

namespace spaarpas::wire {

struct JoinRequest {
    static constexpr const char* type_name = "JoinRequest";
    std::string locale;
};

struct RedemptionRequest {
    static constexpr const char* type_name = "RedemptionRequest";
    std::string offer;
};

struct RedemptionReply {
    static constexpr const char* type_name = "RedemptionReply";
    Voucher voucher;
    Wallet wallet;
};

/// Undoes a redemption, told by the code that it gave.
struct UndoRequest {
    static constexpr const char* type_name = "UndoRequest";
    std::string code;
};

/// *Shape*: `options` for choices, `text` for a text or a month; `later` puts the question off and
/// carries no answer.
struct AnswerRequest {
    static constexpr const char* type_name = "AnswerRequest";
    std::string prompt;
    base::List<std::string> options;
    std::string text;
    bool later = false;
};

struct AnswerReply {
    static constexpr const char* type_name = "AnswerReply";
    base::List<UnitAmount> amounts;
    Wallet wallet;
};

/// Gives or withdraws consent to a purpose; withdrawing deletes the answers that rest on it.
struct ConsentsRequest {
    static constexpr const char* type_name = "ConsentsRequest";
    std::string purpose;
    bool granted = false;
};

/// An open or a click, kept only with the consent `activity`.
struct ActivityRequest {
    static constexpr const char* type_name = "ActivityRequest";
    std::string kind;
    std::string subject;
};

/// A notice that was looked at; it does not come back.
struct NoticesSeenRequest {
    static constexpr const char* type_name = "NoticesSeenRequest";
    std::string notice;
};

struct PreviewRequest {
    static constexpr const char* type_name = "PreviewRequest";
    engine::Cart cart;
};

/// What a guest's cart would bring: the decision without its facts, by which the server goes on.
struct PreviewReply {
    static constexpr const char* type_name = "PreviewReply";
    std::int64_t program_version = 0;
    base::List<UnitAmount> amounts;
    bool at_most = false;
    base::List<engine::Effect> effects;
    base::List<engine::LevelChange> levels;
    engine::Trace trace;
};

/// The live stream's only event: the wallet has this revision now.
struct RevisionNotice {
    static constexpr const char* type_name = "RevisionNotice";
    std::int64_t revision = 0;
};

/// One stored answer, as the export gives it.
struct StoredAnswer {
    static constexpr const char* type_name = "StoredAnswer";
    std::string prompt;
    base::List<std::string> options;
    std::string text;
    std::int64_t answered_at_ms = 0;
};

struct MemberExport {
    static constexpr const char* type_name = "MemberExport";
    MemberInfo member;
    Wallet wallet;
    base::List<ChainedEntry> entries;
    base::List<StoredAnswer> answers;
};

}  // namespace spaarpas::wire

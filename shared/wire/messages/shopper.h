#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/list.h"
#include "loyalty/cart/cart.h"
#include "loyalty/outcome/outcome.h"
#include "wire/messages/wallet.h"

namespace spaarpas::wire {

struct JoinRequest {
    static constexpr const char* type_name = "JoinRequest";
    std::string locale;
};

struct RedemptionRequest {
    static constexpr const char* type_name = "RedemptionRequest";
    std::string reward;
};

struct RedemptionReply {
    static constexpr const char* type_name = "RedemptionReply";
    Voucher voucher;
    Wallet wallet;
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
    std::int64_t points = 0;
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

struct PreviewRequest {
    static constexpr const char* type_name = "PreviewRequest";
    loyalty::Cart cart;
};

/// What a guest's cart would earn; see `loyalty::Outcome`.
struct PreviewReply {
    static constexpr const char* type_name = "PreviewReply";
    std::int64_t program_version = 0;
    loyalty::Outcome outcome;
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

/// An entry with its place in the member's hash chain, so that the member can check it.
///
/// *Shape*: `hash` is the SHA-256 of the canonical form (RFC 8785) of this object without `hash`
/// and `member`; `member` is whose it is, in the merchant's export alone. `entry` is as it was
/// recorded. `ordinal` counts from 1; `previous_hash` of the first entry is the hash of the chain's
/// own random id. `lots` are as the entry left them.
struct ChainedEntry {
    static constexpr const char* type_name = "ChainedEntry";
    EntryView entry;
    std::int64_t ordinal = 0;
    std::string unit = "points";
    std::int64_t program_version = 0;
    base::List<loyalty::Posting> postings;
    base::List<loyalty::Lot> lots;
    std::string previous_hash;
    std::string hash;
    std::string member;
};

struct MemberExport {
    static constexpr const char* type_name = "MemberExport";
    MemberInfo member;
    Wallet wallet;
    base::List<ChainedEntry> entries;
    base::List<StoredAnswer> answers;
};

}  // namespace spaarpas::wire

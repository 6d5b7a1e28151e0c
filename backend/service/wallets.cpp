#include "backend/service/wallets.h"

#include <algorithm>
#include <charconv>

#include "backend/service/chain.h"
#include "backend/service/read_path.h"
#include "backend/service/refusals.h"
#include "backend/service/wallet_view.h"
#include "json/message.h"
#include "wire/fields.h"

namespace spaarpas::service {

namespace {

constexpr std::int64_t page_size = 30;
constexpr std::int64_t whole_history = 1000000;

std::optional<std::int64_t> read_cursor(const std::string& cursor) {
    if (cursor.empty()) {
        return 0;
    }
    std::int64_t before = 0;
    const auto [end, error] = std::from_chars(cursor.data(), cursor.data() + cursor.size(), before);
    const bool whole = error == std::errc() && end == cursor.data() + cursor.size();
    return whole && before > 0 ? std::optional(before) : std::nullopt;
}

base::List<wire::StoredAnswer> stored_answers(ReadScope& scope) {
    base::List<wire::StoredAnswer> answers;
    for (const auto& record : scope.tables.profile().answers(scope.member->key)) {
        if (record.document.empty() || !record.answered_at_ms) {
            continue;
        }
        const auto answer =
            json::read_message<wire::StoredAnswer>(record.document, json::UnknownFields::ignored);
        if (answer) {
            answers.push_back(answer.value());
        }
    }
    return answers;
}

/// Oldest first, as a chain is checked.
Result<base::List<wire::ChainedEntry>> chained_entries(ReadScope& scope) {
    auto records = scope.tables.ledger().newest(scope.member->key, 0, whole_history);
    std::reverse(records.begin(), records.end());
    base::List<wire::ChainedEntry> entries;
    for (const auto& record : records) {
        auto entry = read_entry(record.document, record.hash);
        if (!entry) {
            return entry.refusal();
        }
        entries.push_back(std::move(entry.value()));
    }
    return entries;
}

}  // namespace

Result<wire::Wallet> WalletService::wallet(const ShopperCaller& caller) const {
    wire::Wallet wallet;
    const auto done = read_own(context_, caller, [&](ReadScope& scope) -> Result<Done> {
        wallet = scope.member ? wallet_of(scope.tables, scope.program, *scope.member, scope.now_ms)
                              : guest_wallet(scope.program, scope.now_ms);
        return Done{};
    });
    if (!done) {
        return done.refusal();
    }
    return wallet;
}

Result<wire::EntriesPage> entries_page(ReadScope& scope, const std::string& cursor) {
    const auto before = read_cursor(cursor);
    if (!before) {
        return refusal("cursor_invalid");
    }
    wire::EntriesPage page;
    if (!scope.member) {
        return page;
    }
    const auto records = scope.tables.ledger().newest(scope.member->key, *before, page_size + 1);
    for (const auto& record : records) {
        if (static_cast<std::int64_t>(page.entries.size()) == page_size) {
            page.next_cursor = page.entries.back().id;
            break;
        }
        auto entry = read_entry(record.document, record.hash);
        if (!entry) {
            return entry.refusal();
        }
        page.entries.push_back(std::move(entry.value().entry));
    }
    return page;
}

Result<wire::EntriesPage> WalletService::entries(const ShopperCaller& caller,
                                                 const std::string& cursor) const {
    wire::EntriesPage page;
    const auto done = read_own(context_, caller, [&](ReadScope& scope) -> Result<Done> {
        auto read = entries_page(scope, cursor);
        if (!read) {
            return read.refusal();
        }
        page = std::move(read.value());
        return Done{};
    });
    if (!done) {
        return done.refusal();
    }
    return page;
}

Result<base::List<wire::StoredAnswer>> WalletService::answers(const ShopperCaller& caller) const {
    base::List<wire::StoredAnswer> answers;
    const auto done = read_own(context_, caller, [&](ReadScope& scope) -> Result<Done> {
        if (!scope.member) {
            return refusal("not_a_member");
        }
        answers = stored_answers(scope);
        return check_recent_sign_in(caller, scope.now_ms);
    });
    if (!done) {
        return done.refusal();
    }
    return answers;
}

Result<wire::MemberExport> WalletService::export_member(const ShopperCaller& caller) const {
    wire::MemberExport all;
    const auto done = read_own(context_, caller, [&](ReadScope& scope) -> Result<Done> {
        auto recent = check_recent_sign_in(caller, scope.now_ms);
        if (!recent) {
            return recent;
        }
        if (!scope.member) {
            return refusal("not_a_member");
        }
        auto entries = chained_entries(scope);
        if (!entries) {
            return entries.refusal();
        }
        all.member = {scope.member->shop_id, scope.member->joined_at_ms};
        all.wallet = wallet_of(scope.tables, scope.program, *scope.member, scope.now_ms);
        all.entries = std::move(entries.value());
        all.answers = stored_answers(scope);
        return Done{};
    });
    if (!done) {
        return done.refusal();
    }
    return all;
}

Result<wire::RevisionNotice> WalletService::revision(const ShopperCaller& caller) const {
    wire::RevisionNotice notice;
    const auto done = read_own(context_, caller, [&](ReadScope& scope) -> Result<Done> {
        notice.revision = scope.member ? scope.member->revision : 0;
        return Done{};
    });
    if (!done) {
        return done.refusal();
    }
    return notice;
}

}  // namespace spaarpas::service

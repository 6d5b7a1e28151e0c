#include "view/update/writes.h"

#include <algorithm>
#include <utility>

#include "base/contains.h"
#include "base/list.h"
#include "json/message.h"
#include "view/update/host_events.h"
#include "view/update/own_data.h"
#include "view/update/take_wallet.h"
#include "view/update/taking.h"
#include "wire/fields.h"

namespace spaarpas::view {

namespace {

/// What the shopper pressed is gone; the focus goes to what took its place.
void focus(Turn& turn, const Write& write, const char* mark) {
    turn.effects.focus = FocusMove{write.root, mark};
}

bool finish_join(Turn& turn, const Write& write, const std::string& body) {
    auto wallet = json::read_or_null<wire::Wallet>(body, json::UnknownFields::ignored);
    if (wallet == nullptr) {
        return false;
    }
    take_wallet(turn, std::move(wallet));
    say(turn, News::joined);
    focus(turn, write, "content");
    return true;
}

bool finish_redemption(Turn& turn, const Write& write, const std::string& body) {
    auto reply = json::read_or_null<wire::RedemptionReply>(body, json::UnknownFields::ignored);
    if (reply == nullptr) {
        return false;
    }
    State& state = turn.state;
    take_wallet(turn, std::make_unique<wire::Wallet>(std::move(reply->wallet)));
    state.ui.new_voucher = reply->voucher.code;
    state.ui.confirming.clear();
    say(turn, News::redeemed);
    state.ui.announcement.subject = write.subject;
    focus(turn, write, "new-voucher");
    tell_redeemed(turn, reply->voucher);
    return true;
}

bool finish_undo(Turn& turn, const Write& write, const std::string& body) {
    auto wallet = json::read_or_null<wire::Wallet>(body, json::UnknownFields::ignored);
    if (wallet == nullptr) {
        return false;
    }
    Ui& ui = turn.state.ui;
    take_wallet(turn, std::move(wallet));
    ui.new_voucher.clear();
    ui.scan.reset();
    say(turn, News::undone);
    ui.announcement.subject = write.offer;
    focus(turn, write, mark_of_offer(write.offer).c_str());
    emit(turn, "undone", {detail("code", write.subject), detail("reward", write.offer)});
    return true;
}

bool finish_answer(Turn& turn, const Write& write, const std::string& body) {
    auto reply = json::read_or_null<wire::AnswerReply>(body, json::UnknownFields::ignored);
    if (reply == nullptr) {
        return false;
    }
    State& state = turn.state;
    take_wallet(turn, std::make_unique<wire::Wallet>(std::move(reply->wallet)));
    state.ui.chosen_options.clear();
    state.ui.typed_answer.clear();
    if (!write.put_off) {
        say(turn, News::answered);
        base::List<Detail> amounts;
        for (const wire::UnitAmount& brought : reply->amounts) {
            amounts.push_back(detail(brought.unit.c_str(), brought.amount));
        }
        if (!reply->amounts.empty()) {
            state.ui.announcement.unit = reply->amounts.front().unit;
            state.ui.announcement.amount = reply->amounts.front().amount;
        }
        emit(turn,
             "answered",
             {detail("prompt", write.subject), detail("amounts", std::move(amounts))});
    }
    focus(turn, write, "content");
    return true;
}

bool finish_consent(Turn& turn, const Write& write, const std::string& body) {
    auto wallet = json::read_or_null<wire::Wallet>(body, json::UnknownFields::ignored);
    if (wallet == nullptr) {
        return false;
    }
    take_wallet(turn, std::move(wallet));
    say(turn, News::withdrawn);
    focus(turn, write, "content");
    return true;
}

}  // namespace

void say(Turn& turn, News news) {
    turn.state.ui.announcement = {};
    turn.state.ui.announcement.news = news;
}

void tell_redeemed(Turn& turn, const wire::Voucher& voucher) {
    emit(turn, "redeemed", {detail("code", voucher.code), detail("reward", voucher.offer)});
}

void tell_undoing(Turn& turn, const wire::Voucher& voucher) {
    emit(turn, "undoing", {detail("code", voucher.code), detail("reward", voucher.offer)});
}

void begin_write(Turn& turn, Write write) {
    State& state = turn.state;
    const auto same =
        std::find_if(state.writes.begin(), state.writes.end(), [&](const Write& other) {
            return other.kind == write.kind && other.body == write.body;
        });
    if (same != state.writes.end() && same->failure == Failure::none) {
        return;
    }
    const bool may_have_happened = same != state.writes.end() && same->refusal.empty();
    write.idempotency_key = may_have_happened ? same->idempotency_key : state.random.key();
    drop_failed_write(state, write.kind);
    write.retry_at_ms = state.now_ms;
    state.writes.push_back(std::move(write));
}

void begin_join(Turn& turn, std::uint32_t root) {
    wire::JoinRequest request;
    request.locale = turn.state.locale;
    Write write;
    write.kind = WriteKind::join;
    write.root = root;
    write.path = "/v1/wallet/join";
    write.body = json::write_message(request);
    begin_write(turn, std::move(write));
}

void begin_redemption(Turn& turn, std::uint32_t root, const std::string& offer) {
    wire::RedemptionRequest request;
    request.offer = offer;
    Write write;
    write.kind = WriteKind::redemption;
    write.root = root;
    write.subject = offer;
    write.path = "/v1/wallet/redemptions";
    write.body = json::write_message(request);
    begin_write(turn, std::move(write));
}

void begin_undo(Turn& turn, std::uint32_t root, const wire::Voucher& voucher) {
    wire::UndoRequest request;
    request.code = voucher.code;
    Write write;
    write.kind = WriteKind::undo;
    write.root = root;
    write.subject = voucher.code;
    write.offer = voucher.offer;
    write.path = "/v1/wallet/redemptions/undo";
    write.body = json::write_message(request);
    begin_write(turn, std::move(write));
}

void begin_answer(Turn& turn, std::uint32_t root, bool later) {
    const State& state = turn.state;
    const engine::Prompt* prompt = due_prompt(state);
    if (prompt == nullptr) {
        return;
    }
    wire::AnswerRequest request;
    request.prompt = prompt->id;
    request.later = later;
    if (!later && prompt->kind == engine::PromptKind::scale && !prompt->options.empty()) {
        request.options = {prompt->options[scale_place(state, *prompt)].id};
    } else if (!later && engine::has_options(prompt->kind)) {
        request.options = state.ui.chosen_options;
    } else if (!later) {
        request.text = state.ui.typed_answer;
    }
    Write write;
    write.kind = WriteKind::answer;
    write.root = root;
    write.subject = prompt->id;
    write.put_off = later;
    if (!later && request.options.empty() && request.text.empty()) {
        drop_failed_write(turn.state, WriteKind::answer);
        write.failure = Failure::refused;
        write.refusal = "answer_missing";
        turn.state.writes.push_back(std::move(write));
        return;
    }
    write.path = "/v1/wallet/answers";
    write.body = json::write_message(request);
    begin_write(turn, std::move(write));
}

void begin_withdrawal(Turn& turn, std::uint32_t root, const std::string& purpose) {
    wire::ConsentsRequest request;
    request.purpose = purpose;
    Write write;
    write.kind = WriteKind::consent;
    write.root = root;
    write.subject = purpose;
    write.path = "/v1/wallet/consents";
    write.body = json::write_message(request);
    begin_write(turn, std::move(write));
}

void begin_notice_seen(Turn& turn, std::uint32_t root, const std::string& notice) {
    wire::NoticesSeenRequest request;
    request.notice = notice;
    Write write;
    write.kind = WriteKind::notice;
    write.root = root;
    write.subject = notice;
    write.path = "/v1/wallet/notices";
    write.body = json::write_message(request);
    begin_write(turn, std::move(write));
}

void drop_failed_write(State& state, WriteKind kind) {
    base::erase_if(state.writes, [&](const Write& write) {
        return write.kind == kind && write.failure != Failure::none;
    });
}

bool finish_write(Turn& turn, const Write& write, const std::string& body) {
    switch (write.kind) {
        case WriteKind::join:
            return finish_join(turn, write, body);
        case WriteKind::redemption:
            return finish_redemption(turn, write, body);
        case WriteKind::undo:
            return finish_undo(turn, write, body);
        case WriteKind::answer:
            return finish_answer(turn, write, body);
        case WriteKind::consent:
            return finish_consent(turn, write, body);
        case WriteKind::download:
        case WriteKind::check:
            return finish_export(turn, write, body);
        case WriteKind::notice:
        case WriteKind::erasure:
            return true;  // There is nothing to take in.
    }
    return false;
}

}  // namespace spaarpas::view

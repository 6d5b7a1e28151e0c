// What the shopper does to the elements that the view drew.
#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "view/update/backoff.h"
#include "view/update/dom_actions.h"
#include "view/update/handlers.h"
#include "view/update/own_data.h"
#include "view/update/panel.h"
#include "view/update/taking.h"
#include "view/update/writes.h"

namespace spaarpas::view {

namespace {

void focus(Turn& turn, const DomAction& action, const char* mark) {
    turn.effects.focus = FocusMove{action.root, mark};
}

template <class Items, class T>
void toggle(Items& items, const T& item) {
    std::size_t at = 0;
    while (at < items.size() && items[at] != item) {
        ++at;
    }
    if (at == items.size()) {
        items.push_back(item);
    } else {
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(at));
    }
}

void on_open(Turn& turn, const DomAction& action) {
    handle(turn, Open{action.key});
}

void on_close(Turn& turn, const DomAction&) {
    handle(turn, Close{});
}

void on_section(Turn& turn, const DomAction& action) {
    State& state = turn.state;
    show_section(turn, action.key);
    state.ui.confirming.clear();
    state.ui.new_voucher.clear();
    state.ui.erasing = false;
    state.ui.scan.reset();
    drop_failed_write(state, WriteKind::redemption);
    drop_failed_write(state, WriteKind::undo);
}

void on_join(Turn& turn, const DomAction& action) {
    begin_join(turn, action.root);
}

void on_retry(Turn& turn, const DomAction&) {
    handle(turn, Refresh{});
}

void on_filter(Turn& turn, const DomAction& action) {
    turn.state.ui.reach = action.key;
}

void on_answer_choose(Turn& turn, const DomAction& action) {
    State& state = turn.state;
    const engine::Prompt* prompt = due_prompt(state);
    if (prompt == nullptr) {
        return;
    }
    drop_failed_write(state, WriteKind::answer);
    if (prompt->kind == engine::PromptKind::multiple) {
        toggle(state.ui.chosen_options, action.key);
    } else if (prompt->kind == engine::PromptKind::month) {
        state.ui.typed_answer = action.key;
    } else {
        state.ui.chosen_options = {action.key};
    }
}

void on_answer_text(Turn& turn, const DomAction& action) {
    drop_failed_write(turn.state, WriteKind::answer);
    turn.state.ui.typed_answer = action.value;
}

/// A slider says its place, which counts from 1.
void on_answer_slide(Turn& turn, const DomAction& action) {
    const engine::Prompt* prompt = due_prompt(turn.state);
    const std::int64_t place = std::strtol(action.value.c_str(), nullptr, 10);
    if (prompt != nullptr && place > 0 &&
        static_cast<std::size_t>(place) <= prompt->options.size()) {
        drop_failed_write(turn.state, WriteKind::answer);
        turn.state.ui.chosen_options = {prompt->options[static_cast<std::size_t>(place) - 1].id};
    }
}

void on_answer_send(Turn& turn, const DomAction& action) {
    begin_answer(turn, action.root, false);
}

void on_answer_later(Turn& turn, const DomAction& action) {
    begin_answer(turn, action.root, true);
}

void on_withdraw_consent(Turn& turn, const DomAction& action) {
    begin_withdrawal(turn, action.root, action.key);
}

void on_download(Turn& turn, const DomAction& action) {
    begin_own_data(turn, action.root, WriteKind::download);
}

void on_check(Turn& turn, const DomAction& action) {
    begin_own_data(turn, action.root, WriteKind::check);
}

void on_erase_ask(Turn& turn, const DomAction& action) {
    turn.state.ui.erasing = true;
    drop_failed_write(turn.state, WriteKind::erasure);
    focus(turn, action, "confirm");
}

void on_erase_cancel(Turn& turn, const DomAction& action) {
    turn.state.ui.erasing = false;
    drop_failed_write(turn.state, WriteKind::erasure);
    focus(turn, action, "erase");
}

void on_erase(Turn& turn, const DomAction& action) {
    if (turn.state.ui.erasing) {
        begin_own_data(turn, action.root, WriteKind::erasure);
    }
}

void on_why(Turn& turn, const DomAction& action) {
    State& state = turn.state;
    if (action.key.empty()) {
        toggle(state.ui.explained_earn, action.root);
        return;
    }
    toggle(state.ui.explained, action.key);
    ++state.history_revision;
}

void on_more_entries(Turn& turn, const DomAction&) {
    State& state = turn.state;
    if (state.history.value && state.history.request == 0) {
        state.history_cursor = state.history.value->next_cursor;
        state.history.phase = LoadPhase::idle;
        ++state.history_revision;
    }
}

void on_dismiss(Turn& turn, const DomAction& action) {
    turn.state.ui.dismissed.push_back(action.key);
    begin_notice_seen(turn, action.root, action.key);
    focus(turn, action, "content");
}

struct Handler {
    Name name;
    void (*run)(Turn&, const DomAction&);
};

constexpr Handler handlers[] = {
    {dom_action::open, on_open},
    {dom_action::close, on_close},
    {dom_action::section, on_section},
    {dom_action::join, on_join},
    {dom_action::retry, on_retry},
    {dom_action::filter, on_filter},
    {dom_action::choose_reward, on_choose_reward},
    {dom_action::want_reward, on_want_reward},
    {dom_action::cancel_reward, on_cancel_reward},
    {dom_action::redeem, on_redeem},
    {dom_action::undo, on_undo},
    {dom_action::scan, on_scan},
    {dom_action::copy_code, on_copy_code},
    {dom_action::use_voucher, on_use_voucher},
    {dom_action::answer_choose, on_answer_choose},
    {dom_action::answer_slide, on_answer_slide},
    {dom_action::answer_text, on_answer_text},
    {dom_action::answer_send, on_answer_send},
    {dom_action::answer_later, on_answer_later},
    {dom_action::why, on_why},
    {dom_action::more_entries, on_more_entries},
    {dom_action::dismiss, on_dismiss},
    {dom_action::download, on_download},
    {dom_action::check, on_check},
    {dom_action::erase_ask, on_erase_ask},
    {dom_action::erase_cancel, on_erase_cancel},
    {dom_action::erase, on_erase},
    {dom_action::withdraw_consent, on_withdraw_consent},
};

}  // namespace

void handle(Turn& turn, const DomAction& action) {
    for (const Handler& handler : handlers) {
        if (action.action == handler.name.text()) {
            handler.run(turn, action);
            return;
        }
    }
}

void handle(Turn& turn, const Copied& action) {
    Ui& ui = turn.state.ui;
    ui.copied = action.done ? ui.copying : std::string();
    ui.copying.clear();
    ui.announcement = {};
    ui.announcement.news = action.done ? News::copied : News::copy_failed;
}

void handle(Turn& turn, const Scanned& action) {
    std::optional<Scan>& scan = turn.state.ui.scan;
    if (scan && scan->text == action.scan.text) {
        scan = action.scan;
    }
}

void handle(Turn& turn, const StreamNotice& action) {
    State& state = turn.state;
    if (!action.open) {
        state.stream.open = false;
        ++state.stream.attempts;
        state.stream.retry_at_ms = state.now_ms + backoff_ms(state.stream.attempts, state.random);
        return;
    }
    state.stream.attempts = 0;
    const bool newer = state.wallet.value && state.wallet.value->revision < action.revision;
    if (newer && state.wallet.request == 0) {
        state.wallet.phase = LoadPhase::idle;
    }
    state.stream.missed = newer && state.wallet.request != 0;
}

}  // namespace spaarpas::view

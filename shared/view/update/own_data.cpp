// What is kept of the member: taken home, checked, erased.
#include "view/update/own_data.h"

#include <utility>

#include "view/update/writes.h"

namespace spaarpas::view {

namespace {

bool is_export(WriteKind kind) {
    return kind == WriteKind::download || kind == WriteKind::check;
}

}  // namespace

Method method_of(WriteKind kind) {
    if (is_export(kind)) {
        return Method::get;
    }
    return kind == WriteKind::erasure ? Method::erase : Method::post;
}

void begin_own_data(Turn& turn, std::uint32_t root, WriteKind kind) {
    turn.state.ui.check.reset();
    Write write;
    write.kind = kind;
    write.root = root;
    write.path = is_export(kind) ? "/v1/wallet/export" : "/v1/wallet";
    begin_write(turn, std::move(write));
}

bool finish_export(Turn& turn, const Write& write, const std::string& body) {
    if (body.empty()) {
        return false;
    }
    const bool to_check = write.kind == WriteKind::check;
    turn.effects.own_data = OwnData{to_check, body};
    if (!to_check) {
        say(turn, News::downloaded);
    }
    return true;
}

void forget_erased(Turn& turn, std::uint32_t root) {
    handle(turn, Identify{});
    turn.state.ui.section = Section::overview;
    say(turn, News::erased);
    turn.effects.focus = FocusMove{root, "content"};
}

void handle(Turn& turn, const Checked& action) {
    turn.state.ui.check = action.check;
}

}  // namespace spaarpas::view

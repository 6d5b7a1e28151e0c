#include "view/ssr/first_view.h"

#include "backend/http/handlers/handlers.h"

namespace spaarpas::http {

namespace {

/// What is wrong with how the view was asked for, in a sentence; empty where nothing is.
std::string_view mistake_in(const view::ViewStyles& asked) {
    if (!asked.nonce.empty() && !view::is_nonce(asked.nonce)) {
        return "A nonce has 1 to 128 characters of base64.";
    }
    if (!asked.theme.empty() && !view::is_theme(asked.theme)) {
        return "A theme is light or dark; without one the page's color-scheme says it.";
    }
    return {};
}

}  // namespace

Reply get_view(const Call& call) {
    const view::ViewStyles styles{call.api.options().style_sheet,
                                  call.request.parameter("nonce"),
                                  call.request.parameter("theme")};
    if (const std::string_view mistake = mistake_in(styles); !mistake.empty()) {
        return refusal_reply({ErrorCode::bad_request, std::string(mistake), {}}, call.request);
    }
    const std::string locale(call.request.parameter("locale"));
    const auto program = call.api.service().programs().public_program(call.shopper.program, locale);
    if (!program) {
        return refusal_reply(program.refusal(), call.request);
    }
    auto wallet = call.api.service().wallets().wallet(call.shopper);
    if (!wallet) {
        return refusal_reply(wallet.refusal(), call.request);
    }
    const view::FirstView first{program.value().program,
                                std::move(wallet.value()),
                                locale,
                                call.api.service().clock().now_ms()};
    Reply reply = json_reply(view::first_view(first, styles));
    reply.content_type = "text/html; charset=utf-8";
    return reply;
}

}  // namespace spaarpas::http

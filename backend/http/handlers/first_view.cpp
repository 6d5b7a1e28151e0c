#include "view/ssr/first_view.h"

#include "backend/http/handlers/handlers.h"

namespace spaarpas::http {

Reply get_view(const Call& call) {
    const std::string_view nonce = call.request.parameter("nonce");
    if (!nonce.empty() && !view::is_nonce(nonce)) {
        return refusal_reply(
            {ErrorCode::bad_request, "A nonce has 1 to 128 characters of base64.", {}},
            call.request);
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
    Reply reply = json_reply(view::first_view(first, {call.api.options().style_sheet, nonce}));
    reply.content_type = "text/html; charset=utf-8";
    return reply;
}

}  // namespace spaarpas::http

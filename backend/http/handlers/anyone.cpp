#include "backend/http/handlers/handlers.h"
#include "backend/http/header_text.h"
#include "json/lean.h"

namespace spaarpas::http {

namespace {

/// Whether `If-None-Match` names the tag: `*`, or one of several, weak or not (RFC 9110, 13.1.2).
bool names_tag(std::string_view header, std::string_view tag) {
    while (!header.empty()) {
        std::string_view one = take_until(header, ',');
        one.remove_prefix(one.substr(0, 2) == "W/" ? 2 : 0);
        if (one == "*" || one == tag) {
            return true;
        }
    }
    return false;
}

}  // namespace

Reply get_program(const Call& call) {
    const auto result = call.api.service().programs().public_program(
        call.parameters[0], std::string(call.request.parameter("locale")));
    if (!result) {
        return refusal_reply(result.refusal(), call.request);
    }
    Reply reply;
    // A new version shows within a minute; until then the old one still previews what its own rules
    // book.
    reply.headers.emplace_back("Cache-Control", "public, max-age=60");
    reply.headers.emplace_back("ETag", result.value().etag);
    if (names_tag(call.request.header("if-none-match"), result.value().etag)) {
        reply.status = 304;
        return reply;
    }
    reply.body = json::write_lean(result.value().program);
    return reply;
}

Reply post_preview(const Call& call) {
    return with_body<wire::PreviewRequest>(call, [&call](const wire::PreviewRequest& request) {
        return call.api.service().wallets().preview(call.parameters[0], request);
    });
}

Reply post_previews(const Call& call) {
    return with_body<engine::PreviewsRequest>(
        call, [&call](const engine::PreviewsRequest& request) {
            return call.api.service().wallets().previews(call.parameters[0], request);
        });
}

}  // namespace spaarpas::http

#include "backend/doctor/token_page.h"

#include <optional>

#include "backend/doctor/address.h"
#include "backend/http/auth/token_parts.h"
#include "json/value.h"

namespace spaarpas::doctor {

namespace {

/// A text in a JSON object; nothing where there is none of that name.
std::optional<std::string> text_in(const json::Value& object, std::string_view name) {
    const json::Value* const value =
        object.kind == json::Kind::object ? object.find(name) : nullptr;
    return value != nullptr && value->kind == json::Kind::text ? std::optional(value->text)
                                                               : std::nullopt;
}

std::optional<std::string> field_of(const std::string& text, std::string_view name) {
    const auto parsed = json::parse(text);
    return parsed ? text_in(parsed.value(), name) : std::nullopt;
}

/// As in the widget: some shops send a guest to the login, or say that there must be one.
bool is_for_a_guest(const Answer& answer, const std::string& asked) {
    const bool is_page = answer.header("content-type").find("json") == std::string_view::npos;
    return answer.status == 204 || answer.status == 401 || answer.status == 403 ||
           (answer.status == 200 && answer.address != asked && is_page);
}

bool may_be_kept(const Answer& answer) {
    const std::string_view control = answer.header("cache-control");
    return control.find("no-store") == std::string_view::npos &&
           control.find("private") == std::string_view::npos;
}

/// Whom a token says it is from; nothing where it says nothing that can be read.
std::optional<std::string> issuer_of(const std::string& token) {
    const auto parts = http::token_parts(token);
    const auto claims = parts ? http::decoded(parts->claims) : std::nullopt;
    return claims ? text_in(*claims, "iss") : std::nullopt;
}

/// A server with several programs takes the token of another one, and shows another wallet.
std::string why_of_another(const TokenPage& page, const std::string& token) {
    const auto issuer = issuer_of(token);
    return !issuer || *issuer == page.program
               ? std::string()
               : "the token's iss is \"" + *issuer + "\", and the tag names the program \"" +
                     page.program + "\"; let both be the same";
}

std::string why_refused(const std::string& api, const std::string& token, const Fetch& ask) {
    const Answer answer = ask({api + "/v1/wallet", {{"Authorization", "Bearer " + token}}});
    if (answer.status == 200) {
        return {};
    }
    if (answer.status == 0) {
        return "the server cannot be asked about the token: " + answer.failure;
    }
    const auto detail = field_of(answer.body, "detail");
    return "the server refuses the token: " +
           (detail ? *detail : "it answered " + std::to_string(answer.status));
}

Finding guest() {
    return {"the token page (a guest; with --cookie-file a signed-in shopper's token is looked at)",
            {}};
}

}  // namespace

Finding examine_token_page(const TokenPage& page, const Fetch& ask) {
    const std::string what = "the token page";
    if (page.url.empty()) {
        return {what, "data-token-url names none; unless the page calls identify, all are guests"};
    }
    const std::string address = resolved(page.page_address, page.url);
    if (address.empty()) {
        return {what, "data-token-url is no http or https address"};
    }
    Question question{address, {{"Accept", "application/json"}}};
    const bool is_own = read_address(address).origin() == read_address(page.page_address).origin();
    if (!page.cookie.empty() && is_own) {
        question.headers.emplace_back("Cookie", page.cookie);
    }
    const Answer answer = ask(question);
    if (is_for_a_guest(answer, address)) {
        return guest();
    }
    if (answer.status != 200) {
        return {what, told(address, answer)};
    }
    const auto token = field_of(answer.body, "token");
    if (!token) {
        return {what, address + " answered no {\"token\": \"...\"}"};
    }
    if (token->empty()) {
        return guest();
    }
    const std::string another = why_of_another(page, *token);
    const std::string refused = another.empty() ? why_refused(page.api, *token, ask) : another;
    const std::string kept = "a cache may keep the token; send Cache-Control: no-store with it";
    return {what, refused.empty() && may_be_kept(answer) ? kept : refused};
}

}  // namespace spaarpas::doctor

#include "backend/doctor/token_page.h"

#include <optional>

#include "backend/doctor/address.h"
#include "json/value.h"

namespace spaarpas::doctor {

namespace {

/// A field of a JSON object; nothing where the text is none, or the field no text.
std::optional<std::string> field_of(const std::string& text, std::string_view name) {
    const auto parsed = json::parse(text);
    if (!parsed || parsed.value().kind != json::Kind::object) {
        return std::nullopt;
    }
    const json::Value* const value = parsed.value().find(name);
    return value != nullptr && value->kind == json::Kind::text ? std::optional(value->text)
                                                               : std::nullopt;
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
    const std::string refused = why_refused(page.api, *token, ask);
    const std::string kept = "a cache may keep the token; send Cache-Control: no-store with it";
    return {what, refused.empty() && may_be_kept(answer) ? kept : refused};
}

}  // namespace spaarpas::doctor

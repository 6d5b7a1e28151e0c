#include "backend/doctor/examine.h"

#include <optional>
#include <utility>

#include "backend/doctor/address.h"
#include "backend/doctor/page.h"
#include "backend/doctor/policy.h"
#include "backend/doctor/token_page.h"

namespace spaarpas::doctor {

namespace {

/// All that is known of a page once it was read.
struct Visit {
    const Patient& patient;
    const Fetch& ask;
    std::string address;
    Page page;
    std::vector<std::string> policies;
};

std::vector<std::string> policies_of(const Answer& answer, const Page& page) {
    std::vector<std::string> policies = page.policies;
    for (const auto& [name, value] : answer.headers) {
        if (name == "content-security-policy") {
            policies.push_back(value);
        }
    }
    return policies;
}

std::string no_tag(const Visit& visit) {
    if (visit.address != visit.patient.address) {
        return "it is not in " + visit.address +
               ", to which the page leads on; where that is the login, give the cookie of somebody "
               "who is signed in with --cookie-file";
    }
    return "it is not in the page that is served; write <script async "
           "src=\"https://loyalty.example/v1/spaarpas.js\" data-program=\"...\"></script> into it. "
           "What another script puts in cannot be seen from here: use data-debug for that";
}

std::string program_of(const Visit& visit) {
    const std::string& program = visit.page.tags.front().program;
    return program.empty() ? visit.patient.program : program;
}

Finding examine_tag(const Visit& visit) {
    const std::string what = "the tag";
    if (visit.page.tags.empty()) {
        return {what, no_tag(visit)};
    }
    const Tag& tag = visit.page.tags.front();
    if (visit.page.tags.size() > 1) {
        return {what,
                "it stands " + std::to_string(visit.page.tags.size()) +
                    " times in the page; once is enough"};
    }
    if (tag.src.empty()) {
        return {what, "its src is no http or https address"};
    }
    if (program_of(visit).empty()) {
        return {
            what,
            visit.page.configures
                ? "the program is named by a script, which is not run here; give it with --program"
                : "it names no program; write data-program=\"...\" into it"};
    }
    const bool is_mixed =
        read_address(visit.address).scheme == "https" && read_address(tag.src).scheme == "http";
    return {what, is_mixed ? "its src is http in a page of https, which no browser loads" : ""};
}

Finding examine_file(const Visit& visit) {
    const std::string& src = visit.page.tags.front().src;
    const Answer answer = visit.ask({src, {}});
    const std::string what = "the file spaarpas.js";
    if (answer.status != 200) {
        return {what,
                told(src, answer) +
                    "; start the server with --web-dir, and let the proxy pass /v1/ on"};
    }
    const bool is_script =
        answer.header("content-type").find("javascript") != std::string_view::npos;
    return {
        what,
        is_script ? "" : src + " is no script, by its Content-Type; look at what answers there"};
}

Finding examine_policy(const Visit& visit, const std::string& api) {
    const Tag& tag = visit.page.tags.front();
    const Policies policies(visit.address, visit.policies);
    std::string mend;
    const auto add = [&mend](const std::string& sentence) {
        mend += (mend.empty() ? "" : ". ") + sentence;
    };
    if (!policies.lets_script(tag)) {
        add("it refuses the tag; let script-src have " + read_address(tag.src).origin());
    }
    if (!policies.lets_connect(api + "/v1/wallet")) {
        add("it lets the page not ask the server; let connect-src have " + api);
    }
    if (!policies.lets_module()) {
        add("it refuses WebAssembly: the wallet works as JavaScript, a little slower; let "
            "script-src "
            "have 'wasm-unsafe-eval'");
    }
    return {"the policy", mend};
}

Finding examine_server(const Visit& visit, const std::string& api) {
    const std::string what = "the server";
    const std::string program = program_of(visit);
    const std::string origin = read_address(visit.address).origin();
    const std::string address = api + "/v1/programs/" + program + "?locale=en";
    const Answer answer = visit.ask({address, {{"Origin", origin}}});
    if (answer.status == 404) {
        return {what,
                "it has no program \"" + program + "\"; mend data-program, or install the program"};
    }
    if (answer.status != 200) {
        return {what, told(address, answer)};
    }
    const std::string_view allowed = answer.header("access-control-allow-origin");
    const bool is_read = origin == api || allowed == "*" || allowed == origin;
    return {what,
            is_read ? ""
                    : "it does not allow " + origin + "; start the server with --allowed-origin " +
                          origin};
}

std::optional<Visit> visit_page(const Patient& patient, const Fetch& ask, Finding& finding) {
    Question question{patient.address, {{"Accept", "text/html"}}};
    if (!patient.cookie.empty()) {
        question.headers.emplace_back("Cookie", patient.cookie);
    }
    Answer answer = ask(question);
    finding.what = "the page";
    if (answer.status != 200) {
        finding.mend = told(patient.address, answer);
        return std::nullopt;
    }
    Page page = read_page(answer.body, answer.address);
    std::vector<std::string> policies = policies_of(answer, page);
    return Visit{patient, ask, answer.address, std::move(page), std::move(policies)};
}

}  // namespace

std::vector<Finding> examine(const Patient& patient, const Fetch& ask) {
    std::vector<Finding> findings(1);
    const std::optional<Visit> visit = visit_page(patient, ask, findings.front());
    if (!visit) {
        return findings;
    }
    findings.push_back(examine_tag(*visit));
    if (visit->page.tags.empty() || visit->page.tags.front().src.empty()) {
        return findings;
    }
    const Tag& tag = visit->page.tags.front();
    const std::string api =
        read_address(tag.api.empty() ? tag.src : resolved(tag.src, tag.api)).origin();
    findings.push_back(examine_file(*visit));
    findings.push_back(examine_policy(*visit, api));
    if (!program_of(*visit).empty()) {
        findings.push_back(examine_server(*visit, api));
    }
    findings.push_back(examine_token_page(
        {visit->address, tag.token_url, patient.cookie, api, program_of(*visit)}, ask));
    return findings;
}

}  // namespace spaarpas::doctor

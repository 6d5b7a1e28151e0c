#include "backend/doctor/fetch.h"

#include <algorithm>
#include <memory>

#include <curl/curl.h>

#include "backend/http/header_text.h"

namespace spaarpas::doctor {

namespace {

constexpr long longest_wait_ms = 10'000;
constexpr long most_redirects = 5;
constexpr std::size_t longest_body_bytes = 8'000'000;

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using List = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

/// Less than was given makes the library give up.
std::size_t take_body(const char* bytes, std::size_t, std::size_t length, void* answer) {
    std::string& body = static_cast<Answer*>(answer)->body;
    if (body.size() + length > longest_body_bytes) {
        return 0;
    }
    body.append(bytes, length);
    return length;
}

/// Each answer on the way begins with a line of its status; what came before it is forgotten.
std::size_t take_header(const char* bytes, std::size_t, std::size_t length, void* given) {
    Answer& answer = *static_cast<Answer*>(given);
    std::string_view line(bytes, length);
    line = line.substr(0, line.find_first_of("\r\n"));
    const std::size_t colon = line.find(':');
    if (line.substr(0, 5) == "HTTP/") {
        answer.headers.clear();
    } else if (colon != std::string_view::npos) {
        answer.headers.emplace_back(http::lower_case(line.substr(0, colon)),
                                    http::trimmed(line.substr(colon + 1)));
    }
    return length;
}

List header_lines(const Question& question) {
    curl_slist* lines = nullptr;
    for (const auto& [name, value] : question.headers) {
        std::string line = name;
        line.append(": ").append(value);
        lines = curl_slist_append(lines, line.c_str());
    }
    return {lines, &curl_slist_free_all};
}

void set_up(CURL* handle, const Question& question, curl_slist* lines, Answer& answer) {
    curl_easy_setopt(handle, CURLOPT_URL, question.address.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(handle, CURLOPT_MAXREDIRS, most_redirects);
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, longest_wait_ms);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_ACCEPT_ENCODING, "");
    curl_easy_setopt(handle, CURLOPT_USERAGENT, "spaarpas-doctor");
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, lines);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &take_body);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &answer);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, &take_header);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, &answer);
}

}  // namespace

std::string_view Answer::header(std::string_view name) const {
    const auto found = std::find_if(
        headers.begin(), headers.end(), [name](const auto& each) { return each.first == name; });
    return found == headers.end() ? std::string_view() : found->second;
}

std::string told(const std::string& address, const Answer& answer) {
    return answer.failure.empty() ? address + " answered " + std::to_string(answer.status)
                                  : address + " cannot be reached: " + answer.failure;
}

Answer fetch(const Question& question) {
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    Answer answer;
    answer.address = question.address;
    const Handle handle(curl_easy_init(), &curl_easy_cleanup);
    if (started != CURLE_OK || !handle) {
        answer.failure = "the library for requests does not start";
        return answer;
    }
    const List lines = header_lines(question);
    set_up(handle.get(), question, lines.get(), answer);
    const CURLcode result = curl_easy_perform(handle.get());
    if (result != CURLE_OK) {
        answer.failure = curl_easy_strerror(result);
        return answer;
    }
    long status = 0;
    char* address = nullptr;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(handle.get(), CURLINFO_EFFECTIVE_URL, &address);
    answer.status = static_cast<int>(status);
    answer.address = address == nullptr ? question.address : address;
    return answer;
}

}  // namespace spaarpas::doctor

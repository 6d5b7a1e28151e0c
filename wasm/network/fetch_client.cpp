#include "wasm/network/fetch_client.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include <emscripten/emscripten.h>
#include <emscripten/fetch.h>

#include "base/list.h"
#include "wasm/widget/host.h"

namespace spaarpas::network {

/// One request under way. It owns the texts that the Fetch API only points at.
struct Exchange {
    std::uint32_t request = 0;
    std::string url;
    std::string body;
    std::string authorization;
    std::string idempotency_key;
    base::Array<const char*> headers;
    unsigned long timeout_ms = 0;
    double sent_at_ms = 0;
    bool aborted = false;
    emscripten_fetch_t* fetch = nullptr;
    base::Array<Exchange*>* done = nullptr;
};

namespace {

constexpr unsigned long read_timeout_ms = 10'000;
constexpr unsigned long write_timeout_ms = 20'000;

void settle(emscripten_fetch_t* fetch) {
    auto* exchange = static_cast<Exchange*>(fetch->userData);
    if (exchange->fetch != nullptr) {
        return;
    }
    exchange->fetch = fetch;
    exchange->done->push_back(exchange);
    spaarpas_wake();
}

void close(emscripten_fetch_t* fetch) {
    // Without a handler, closing a request that could not even be sent does not settle it again.
    fetch->__attributes.onerror = nullptr;
    emscripten_fetch_close(fetch);
}

void add_header(Exchange& exchange, const char* name, const std::string& value) {
    if (!value.empty()) {
        exchange.headers.push_back(name);
        exchange.headers.push_back(value.c_str());
    }
}

void prepare(Exchange& exchange, const std::string& api, const view::Request& request) {
    static const std::string json_type = "application/json";
    exchange.request = request.id;
    exchange.url = api + request.path;
    exchange.body = request.body;
    exchange.idempotency_key = request.idempotency_key;
    if (!request.token.empty()) {
        exchange.authorization = "Bearer " + request.token;
    }
    add_header(exchange, "Authorization", exchange.authorization);
    add_header(exchange, "Idempotency-Key", exchange.idempotency_key);
    if (!exchange.body.empty()) {
        add_header(exchange, "Content-Type", json_type);
    }
    exchange.headers.push_back(nullptr);
    exchange.timeout_ms =
        request.timeout == view::TimeoutClass::write ? write_timeout_ms : read_timeout_ms;
}

void start(Exchange& exchange, view::Method method) {
    emscripten_fetch_attr_t attributes;
    emscripten_fetch_attr_init(&attributes);
    constexpr std::string_view names[] = {"GET", "POST", "DELETE"};
    const std::string_view name = names[static_cast<int>(method)];
    attributes.requestMethod[name.copy(attributes.requestMethod, name.size())] = 0;
    // REPLACE without PERSIST_FILE neither reads nor writes an IndexedDB.
    attributes.attributes = EMSCRIPTEN_FETCH_LOAD_TO_MEMORY | EMSCRIPTEN_FETCH_REPLACE;
    attributes.timeoutMSecs = exchange.timeout_ms;
    attributes.requestHeaders = exchange.headers.data();
    attributes.requestData = exchange.body.empty() ? nullptr : exchange.body.data();
    attributes.requestDataSize = exchange.body.size();
    attributes.userData = &exchange;
    attributes.onsuccess = settle;
    attributes.onerror = settle;
    exchange.sent_at_ms = emscripten_get_now();
    emscripten_fetch(&attributes, exchange.url.c_str());
}

view::Reply reply_of(const Exchange& exchange) {
    view::Reply reply;
    reply.request = exchange.request;
    reply.status = exchange.fetch->status;
    if (reply.status == 0) {
        // The Fetch API says neither "timeout" nor "no connection"; the time that passed does.
        const double passed_ms = emscripten_get_now() - exchange.sent_at_ms;
        const bool late = passed_ms >= static_cast<double>(exchange.timeout_ms);
        reply.error = late ? view::NetworkError::timeout : view::NetworkError::offline;
        return reply;
    }
    reply.body.assign(exchange.fetch->data, static_cast<std::size_t>(exchange.fetch->numBytes));
    return reply;
}

}  // namespace

FetchClient::FetchClient(std::string api) : api_(std::move(api)) {}

FetchClient::~FetchClient() = default;

void FetchClient::send(const view::Request& request) {
    Exchange& exchange = exchanges_.emplace_back();
    exchange.done = &done_;
    prepare(exchange, api_, request);
    start(exchange, request.method);
}

void FetchClient::abort(std::uint32_t request) {
    for (Exchange& exchange : exchanges_) {
        if (exchange.request == request) {
            exchange.aborted = true;
        }
    }
}

base::List<view::Reply> FetchClient::take_replies() {
    base::List<view::Reply> replies;
    for (Exchange* exchange : std::exchange(done_, {})) {
        if (!exchange->aborted) {
            replies.push_back(reply_of(*exchange));
        }
        close(exchange->fetch);
        base::erase_if(exchanges_, [&](const Exchange& kept) { return &kept == exchange; });
    }
    return replies;
}

}  // namespace spaarpas::network

#include "backend/http/server.h"

#include <atomic>
#include <chrono>
#include <string>
#include <thread>

#include <doctest/doctest.h>

#include "tests/unit/backend/support/raw_client.h"

namespace {

using namespace std::chrono_literals;
using spaarpas::http::EventStream;
using spaarpas::http::Reply;
using spaarpas::http::Request;
using spaarpas::http::RevisionListener;
using spaarpas::http::Server;
using spaarpas::http::ServerOptions;
using spaarpas::tests::RawClient;

/// A server that says back what it was asked, on a free port, for as long as the object lives.
class EchoServer {
public:
    EchoServer() {
        ServerOptions options;
        options.limits.header_bytes = 1024;
        options.limits.idle_timeout = 300ms;
        options.limits.read_timeout = 300ms;
        options.handler = [this](const Request& request) { return answer(request); };
        options.body_limit = [](std::string_view method, std::string_view) {
            return method == "POST" ? 64U : 0U;
        };
        options.request_id = [] { return std::string("r1"); };
        options.on_answered = [this](const Request&, const Reply&, std::chrono::microseconds) {
            ++answered;
        };
        std::string error;
        server_ = Server::create(std::move(options), error);
        thread_ = std::thread([this] { server_->run(); });
    }
    EchoServer(const EchoServer&) = delete;
    EchoServer& operator=(const EchoServer&) = delete;
    ~EchoServer() { stop(); }

    void stop() {
        if (thread_.joinable()) {
            server_->stop();
            thread_.join();
        }
    }
    [[nodiscard]] std::uint16_t port() const { return server_->port(); }

    std::atomic<int> answered{0};
    std::atomic<bool> listening{false};
    std::atomic<bool> working{false};
    RevisionListener listener;

private:
    Reply answer(const Request& request) {
        if (request.path == "/slow") {
            working = true;
            std::this_thread::sleep_for(200ms);
        }
        Reply reply;
        reply.content_type = "text/plain";
        reply.body = request.method + " " + request.path + " " + request.body;
        if (request.path == "/stream") {
            EventStream stream;
            stream.first_revision = 7;
            stream.lives_ms = 60'000;
            stream.subscribe = [this](RevisionListener given) {
                listener = std::move(given);
                listening = true;
                return std::make_shared<int>(0);
            };
            reply.stream = std::move(stream);
        }
        return reply;
    }

    std::unique_ptr<Server> server_;
    std::thread thread_;
};

std::string reply_of(const EchoServer& server, std::string_view bytes) {
    const RawClient client(server.port());
    client.send(bytes);
    return client.receive_all();
}

bool begins(const std::string& reply, std::string_view status) {
    return reply.substr(0, 9 + status.size()) == "HTTP/1.1 " + std::string(status);
}

TEST_CASE("server: a request is answered, and the connection serves the next one") {
    EchoServer server;
    const RawClient client(server.port());
    client.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(client.receive_until("GET /a ").find("X-Request-Id: r1") != std::string::npos);
    client.send("POST /b?c=d HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi");
    CHECK(begins(client.receive_until("POST /b hi"), "200"));
    CHECK(server.answered == 2);
}

TEST_CASE(
    "server: requests that two readers could see differently are refused before any handler") {
    struct Case {
        const char* what;
        const char* bytes;
        const char* status;
    };
    const Case cases[] = {
        {"no host", "GET /a HTTP/1.1\r\n\r\n", "400"},
        {"two hosts", "GET /a HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", "400"},
        {"a length and chunks",
         "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: "
         "chunked\r\n\r\n0\r\n\r\n",
         "400"},
        {"HTTP/1.0 in chunks",
         "POST /a HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
         "400"},
        {"no HTTP", "hello\r\n\r\n", "400"},
        {"a way out of the folder", "GET /v1/%2e%2e/x HTTP/1.1\r\nHost: x\r\n\r\n", "400"},
        {"a target that cannot be read, with a body",
         "POST /%zz HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc",
         "400"},
        {"a body that is too long",
         "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 65\r\n\r\n",
         "413"},
        {"a body where none may be",
         "GET /a HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\nx",
         "413"},
        {"chunks that are too long",
         "POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
         "50\r\n01234567890123456789012345678901234567890123456789012345678901234567890123456789\r"
         "\n0\r\n\r\n",
         "413"},
    };
    for (const Case& test : cases) {
        CAPTURE(test.what);
        EchoServer server;
        const std::string reply = reply_of(server, test.bytes);
        CHECK(begins(reply, test.status));
        CHECK(reply.find("application/problem+json") != std::string::npos);
        CHECK(reply.find("GET /") == std::string::npos);
    }
}

TEST_CASE("server: a header that never ends and a body that never comes cost no connection") {
    EchoServer server;
    CHECK(begins(
        reply_of(server, "GET /a HTTP/1.1\r\nHost: x\r\nX: " + std::string(2000, 'x') + "\r\n\r\n"),
        "431"));
    const RawClient half(server.port());
    half.send("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf");
    CHECK(half.is_closed());
    const RawClient silent(server.port());
    CHECK(silent.is_closed());
    CHECK(server.answered == 1);
}

TEST_CASE("server: a stop lets a running request finish and closes the idle connections") {
    EchoServer server;
    const RawClient idle(server.port());
    const RawClient busy(server.port());
    busy.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
    while (!server.working) {
        std::this_thread::yield();
    }
    server.stop();
    CHECK(begins(busy.receive_all(), "200"));
    CHECK(idle.is_closed());
}

TEST_CASE(
    "server: a stream carries the first revision and each new one, and ends with the server") {
    EchoServer server;
    const RawClient client(server.port());
    client.send("GET /stream HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(client.receive_until("\"revision\":7}\n\n").find("text/event-stream") !=
          std::string::npos);
    REQUIRE(server.listening);
    server.listener(8);
    CHECK(client.receive_until("\"revision\":8}\n\n").find("event: revision") != std::string::npos);
    server.stop();
    CHECK(client.is_closed());
    // A change that is booked while the server goes down finds nobody to tell.
    server.listener(9);
}

}  // namespace

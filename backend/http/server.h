#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "backend/http/message.h"

namespace spaarpas::http {

/// *Units*: bytes and milliseconds, all above 0.
struct Limits {
    std::uint32_t header_bytes = 16 * 1024;
    std::chrono::milliseconds read_timeout{10'000};
    std::chrono::milliseconds write_timeout{20'000};
    std::chrono::milliseconds idle_timeout{30'000};
    std::chrono::milliseconds stop_timeout{10'000};
    std::size_t connections = 1024;
    std::size_t handler_threads = 4;
};

struct ServerOptions {
    std::string address = "127.0.0.1";
    /// 0 takes a free port; `Server::port` tells which.
    std::uint16_t port = 0;
    Limits limits;
    Handler handler;
    BodyLimit body_limit;
    /// Makes a short unguessable id for each request, for the log and the reply.
    std::function<std::string()> request_id;
    /// Hears of every request that was answered.
    std::function<void(const Request&, const Reply&, std::chrono::microseconds)> on_answered;
};

/// An HTTP/1.1 server on one address.
///
/// *Shape*: `run` blocks until `stop`, which may be called from any thread or a signal. A stopping
/// server takes no new connection, ends the streams, lets running requests finish within
/// `stop_timeout`, then returns.
class Server {
public:
    /// *Errors*: a plain sentence in `error` and null, where the address cannot be listened on.
    static std::unique_ptr<Server> create(ServerOptions options, std::string& error);
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    ~Server();

    [[nodiscard]] std::uint16_t port() const;
    void run();
    void stop();

private:
    struct State;
    explicit Server(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace spaarpas::http

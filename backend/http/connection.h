#pragma once

#include <memory>
#include <set>
#include <utility>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>

#include "backend/http/server.h"

namespace spaarpas::http {

/// What the connections of one server share. Touched by the thread of `Server::run` alone, but for
/// `options.handler`, which runs in `handlers`.
struct Shared {
    explicit Shared(ServerOptions given)
        : options(std::move(given)), handlers(options.limits.handler_threads) {}

    ServerOptions options;
    boost::asio::thread_pool handlers;
    bool stopping = false;
    std::size_t connections = 0;
    /// Connections between two requests, and streams between two events: what a stop may end at
    /// once.
    std::set<boost::asio::ip::tcp::socket*> idle;
    std::set<boost::asio::steady_timer*> streams;
};

/// Serves one connection until it closes; the caller closes `socket`'s server side by cancelling.
boost::asio::awaitable<void> serve_connection(boost::asio::ip::tcp::socket socket,
                                              std::shared_ptr<Shared> shared);

}  // namespace spaarpas::http

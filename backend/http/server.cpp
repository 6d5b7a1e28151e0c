#include "backend/http/server.h"

#include <exception>
#include <utility>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "backend/http/connection.h"

namespace spaarpas::http {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

struct Server::State {
    explicit State(ServerOptions options)
        : shared(std::make_shared<Shared>(std::move(options))),
          acceptor(context),
          stop_timer(context) {}

    asio::awaitable<void> accept_all();
    void start_connection(tcp::socket socket);
    void begin_stop();
    void end_if_idle();

    asio::io_context context{1};
    std::shared_ptr<Shared> shared;
    tcp::acceptor acceptor;
    asio::steady_timer stop_timer;
};

asio::awaitable<void> Server::State::accept_all() {
    while (!shared->stopping) {
        error_code error;
        tcp::socket socket =
            co_await acceptor.async_accept(asio::redirect_error(asio::use_awaitable, error));
        if (error == asio::error::operation_aborted) {
            break;
        }
        if (error) {
            // Out of file descriptors, most likely: wait a little instead of spinning.
            asio::steady_timer pause(context, std::chrono::milliseconds(50));
            co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
            continue;
        }
        if (shared->connections < shared->options.limits.connections) {
            start_connection(std::move(socket));
        }
    }
}

void Server::State::start_connection(tcp::socket socket) {
    error_code ignored;  // Without it, replies are a little slower, and nothing else.
    socket.set_option(tcp::no_delay(true), ignored);
    ++shared->connections;
    asio::co_spawn(context,
                   serve_connection(std::move(socket), shared),
                   [this](const std::exception_ptr& failure) {
                       --shared->connections;
                       end_if_idle();
                       if (failure) {
                           std::rethrow_exception(failure);
                       }
                   });
}

void Server::State::begin_stop() {
    if (shared->stopping) {
        return;
    }
    shared->stopping = true;
    error_code ignored;  // It may be closed already.
    acceptor.close(ignored);
    for (tcp::socket* socket : shared->idle) {
        socket->cancel(ignored);
    }
    for (asio::steady_timer* stream : shared->streams) {
        stream->cancel();
    }
    stop_timer.expires_after(shared->options.limits.stop_timeout);
    stop_timer.async_wait([this](error_code error) {
        if (!error) {
            context.stop();
        }
    });
    end_if_idle();
}

void Server::State::end_if_idle() {
    if (shared->stopping && shared->connections == 0) {
        stop_timer.cancel();
    }
}

std::unique_ptr<Server> Server::create(ServerOptions options, std::string& error) {
    auto state = std::make_unique<State>(std::move(options));
    const ServerOptions& given = state->shared->options;
    error_code code;
    const auto address = asio::ip::make_address(given.address, code);
    const tcp::endpoint endpoint(address, given.port);
    if (!code) {
        state->acceptor.open(endpoint.protocol(), code);
    }
    if (!code) {
        state->acceptor.set_option(tcp::acceptor::reuse_address(true), code);
    }
    if (!code) {
        state->acceptor.bind(endpoint, code);
    }
    if (!code) {
        state->acceptor.listen(asio::socket_base::max_listen_connections, code);
    }
    if (code) {
        error = "Cannot listen on " + given.address + ":" + std::to_string(given.port) + ": " +
                code.message() + ".";
        return nullptr;
    }
    return std::unique_ptr<Server>(new Server(std::move(state)));
}

Server::Server(std::unique_ptr<State> state) : state_(std::move(state)) {}

Server::~Server() = default;

std::uint16_t Server::port() const {
    return state_->acceptor.local_endpoint().port();
}

void Server::run() {
    asio::co_spawn(state_->context, state_->accept_all(), [](const std::exception_ptr& failure) {
        if (failure) {
            std::rethrow_exception(failure);
        }
    });
    state_->context.run();
    state_->shared->handlers.join();
}

void Server::stop() {
    asio::post(state_->context, [this] { state_->begin_stop(); });
}

}  // namespace spaarpas::http

#include "backend/http/connection.h"

#include <chrono>
#include <string>
#include <utility>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>

#include "backend/http/event_stream.h"
#include "backend/http/framing.h"
#include "backend/http/header_text.h"
#include "backend/http/problem_reply.h"
#include "backend/http/target.h"

namespace spaarpas::http {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using boost::system::error_code;
using Parser = beast::http::request_parser<beast::http::string_body>;

asio::redirect_error_t<asio::use_awaitable_t<>> into(error_code& error) {
    return asio::redirect_error(asio::use_awaitable, error);
}

std::string_view as_view(beast::string_view text) {
    return {text.data(), text.size()};
}

Framing framing_of(const Parser::value_type& message) {
    return {static_cast<int>(message.version()),
            message.count(beast::http::field::host),
            message.count(beast::http::field::content_length),
            message.count(beast::http::field::transfer_encoding),
            as_view(message[beast::http::field::transfer_encoding])};
}

/// The peer sent something, and it was no request; as opposed to having gone away.
bool is_malformed(const error_code& error) {
    const error_code of_parser = beast::http::make_error_code(beast::http::error::bad_target);
    return error.category() == of_parser.category() && error != beast::http::error::end_of_stream &&
           error != beast::http::error::partial_message;
}

/// One client's connection: reads a request, has it answered, writes the reply, until either side
/// closes.
class Connection {
public:
    Connection(asio::ip::tcp::socket socket, Shared& shared)
        : stream_(std::move(socket)), shared_(shared), options_(shared.options) {
        error_code gone;  // Then there is nobody left to answer either.
        const auto peer = stream_.socket().remote_endpoint(gone);
        peer_ = gone ? std::string() : peer.address().to_string();
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    asio::awaitable<void> serve() {
        bool open = true;
        while (open && !shared_.stopping) {
            open = co_await serve_one();
        }
        error_code ignored;  // The other side may be gone already, which is what we want.
        stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    }

private:
    asio::awaitable<bool> serve_one();
    asio::awaitable<bool> read_body(Parser& parser);
    asio::awaitable<bool> refuse(int status, const char* code, const char* detail);
    asio::awaitable<bool> answer(const Parser::value_type& message);
    asio::awaitable<bool> write(const Request& request, Reply reply, bool keep_alive);
    asio::awaitable<Reply> handle(const Request& request);
    Request take(const Parser::value_type& message, Target target) const;

    beast::tcp_stream stream_;
    beast::flat_buffer buffer_;
    Shared& shared_;
    const ServerOptions& options_;
    std::string peer_;
};

asio::awaitable<bool> Connection::serve_one() {
    Parser parser;
    parser.header_limit(options_.limits.header_bytes);
    parser.body_limit(boost::none);
    error_code error;
    stream_.expires_after(options_.limits.idle_timeout);
    shared_.idle.insert(&stream_.socket());
    co_await beast::http::async_read_header(stream_, buffer_, parser, into(error));
    shared_.idle.erase(&stream_.socket());
    if (error == beast::http::error::header_limit) {
        co_return co_await refuse(431, "header_too_large", "Send fewer or shorter header fields.");
    }
    if (is_malformed(error)) {
        co_return co_await refuse(400, "bad_request", "This is no HTTP/1.1 request.");
    }
    if (error) {
        co_return false;
    }
    if (is_ambiguous(framing_of(parser.get()))) {
        co_return co_await refuse(400,
                                  "ambiguous_framing",
                                  "Send one Host, and either Content-Length or chunks, not both.");
    }
    const bool complete = co_await read_body(parser);
    if (!complete) {
        co_return false;
    }
    co_return co_await answer(parser.get());
}

asio::awaitable<bool> Connection::read_body(Parser& parser) {
    const auto target = parse_target(as_view(parser.get().target()));
    const std::uint64_t limit =
        options_.body_limit(as_view(parser.get().method_string()), target ? target->path : "/");
    parser.body_limit(limit);
    const auto announced = parser.content_length();
    if (announced && *announced > limit) {
        co_await refuse(413, "body_too_large", "Send a smaller body, or several requests.");
        co_return false;
    }
    error_code error;
    if (lower_case(as_view(parser.get()[beast::http::field::expect])) == "100-continue") {
        beast::http::response<beast::http::empty_body> go_on{beast::http::status::continue_, 11};
        co_await beast::http::async_write(stream_, go_on, into(error));
    }
    stream_.expires_after(options_.limits.read_timeout);
    co_await beast::http::async_read(stream_, buffer_, parser, into(error));
    if (error == beast::http::error::body_limit) {
        co_await refuse(413, "body_too_large", "Send a smaller body, or several requests.");
    } else if (is_malformed(error)) {
        co_await refuse(400, "bad_request", "The body's chunks cannot be read.");
    }
    co_return !error;
}

asio::awaitable<bool> Connection::refuse(int status, const char* code, const char* detail) {
    Request request;
    request.id = options_.request_id();
    request.method = "-";
    Reply reply = problem_reply(status, code, detail, request.id);
    reply.route = "-";
    options_.on_answered(request, reply, std::chrono::microseconds{0});
    co_await write(request, std::move(reply), false);
    co_return false;
}

Request Connection::take(const Parser::value_type& message, Target target) const {
    Request request;
    request.method = as_view(message.method_string());
    request.path = std::move(target.path);
    request.query = std::move(target.query);
    request.body = message.body();
    request.id = options_.request_id();
    request.peer = peer_;
    for (const auto& field : message) {
        request.headers.emplace_back(lower_case(as_view(field.name_string())),
                                     as_view(field.value()));
    }
    return request;
}

asio::awaitable<Reply> Connection::handle(const Request& request) {
    const auto started = std::chrono::steady_clock::now();
    auto run = [this, &request]() -> asio::awaitable<Reply> {
        co_return options_.handler(request);
    };
    Reply reply = co_await asio::co_spawn(shared_.handlers, run(), asio::use_awaitable);
    const auto took = std::chrono::steady_clock::now() - started;
    options_.on_answered(
        request, reply, std::chrono::duration_cast<std::chrono::microseconds>(took));
    co_return reply;
}

asio::awaitable<bool> Connection::answer(const Parser::value_type& message) {
    auto target = parse_target(as_view(message.target()));
    if (!target) {
        co_return co_await refuse(400, "bad_target", "The address cannot be read.");
    }
    const Request request = take(message, std::move(*target));
    stream_.expires_never();
    Reply reply = co_await handle(request);
    if (reply.stream) {
        co_await stream_events(stream_, shared_, std::move(reply));
        co_return false;
    }
    const bool keep_alive = message.keep_alive() && !shared_.stopping;
    co_return co_await write(request, std::move(reply), keep_alive);
}

asio::awaitable<bool> Connection::write(const Request& request, Reply reply, bool keep_alive) {
    beast::http::response<beast::http::string_body> response;
    response.version(11);
    response.result(static_cast<unsigned>(reply.status));
    for (const auto& [name, value] : reply.headers) {
        response.insert(name, value);
    }
    response.set("X-Request-Id", request.id);
    if (reply.status != 204 && reply.status != 304) {
        response.set(beast::http::field::content_type, reply.content_type);
    }
    response.body() = std::move(reply.body);
    response.keep_alive(keep_alive);
    response.prepare_payload();
    if (request.method == "HEAD") {
        response.body().clear();
    }
    stream_.expires_after(options_.limits.write_timeout);
    error_code error;
    co_await beast::http::async_write(stream_, response, into(error));
    co_return keep_alive && !error;
}

}  // namespace

asio::awaitable<void> serve_connection(asio::ip::tcp::socket socket,
                                       std::shared_ptr<Shared> shared) {
    Connection connection(std::move(socket), *shared);
    co_await connection.serve();
}

}  // namespace spaarpas::http

#include "backend/http/event_stream.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <string>
#include <utility>

#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include "json/message.h"
#include "wire/fields.h"
#include "wire/messages/shopper.h"

namespace spaarpas::http {

namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds heartbeat{15'000};

/// The newest revision, handed from the service's threads to the connection's. The connection owns
/// it, since its timer must not outlive the server: a listener that does finds it gone.
struct Mailbox {
    explicit Mailbox(const asio::any_io_executor& executor) : wake(executor) {}

    asio::steady_timer wake;
    std::int64_t revision = 0;
    std::int64_t sent = -1;
};

RevisionListener listener_of(const std::shared_ptr<Mailbox>& mailbox) {
    return [weak = std::weak_ptr<Mailbox>(mailbox)](std::int64_t revision) {
        std::shared_ptr<Mailbox> mailbox = weak.lock();
        if (!mailbox) {
            return;
        }
        const auto executor = mailbox->wake.get_executor();
        asio::post(executor, [mailbox = std::move(mailbox), revision] {
            mailbox->revision = std::max(mailbox->revision, revision);
            mailbox->wake.cancel();
        });
    };
}

std::string header_of(const Reply& reply) {
    std::string header =
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n";
    header += "X-Accel-Buffering: no\r\nConnection: close\r\n";
    for (const auto& [name, value] : reply.headers) {
        header.append(name).append(": ").append(value).append("\r\n");
    }
    return header + "\r\nretry: 3000\n\n";
}

std::string next_event(Mailbox& mailbox) {
    if (mailbox.revision == mailbox.sent) {
        return ":\n\n";
    }
    mailbox.sent = mailbox.revision;
    const wire::RevisionNotice notice{mailbox.revision};
    return "event: revision\ndata: " + json::write_message(notice) + "\n\n";
}

asio::awaitable<void> pump(boost::beast::tcp_stream& stream,
                           Shared& shared,
                           Mailbox& mailbox,
                           const Reply& reply) {
    const auto end = steady_clock::now() + milliseconds(reply.stream->lives_ms);
    std::string bytes = header_of(reply);
    error_code error;
    while (!error && !shared.stopping && steady_clock::now() < end) {
        bytes += next_event(mailbox);
        stream.expires_after(shared.options.limits.write_timeout);
        co_await asio::async_write(
            stream, asio::buffer(bytes), asio::redirect_error(asio::use_awaitable, error));
        bytes.clear();
        stream.expires_never();
        // Nothing would wake us where this came while the bytes were on their way.
        if (mailbox.revision != mailbox.sent || shared.stopping) {
            continue;
        }
        mailbox.wake.expires_at(std::min(end, steady_clock::now() + heartbeat));
        error_code woken;  // Cancelled means that there is something to send.
        co_await mailbox.wake.async_wait(asio::redirect_error(asio::use_awaitable, woken));
    }
}

}  // namespace

asio::awaitable<void> stream_events(boost::beast::tcp_stream& stream, Shared& shared, Reply reply) {
    const auto mailbox = std::make_shared<Mailbox>(stream.get_executor());
    mailbox->revision = reply.stream->first_revision;
    const std::shared_ptr<void> subscription = reply.stream->subscribe(listener_of(mailbox));
    shared.streams.insert(&mailbox->wake);
    co_await pump(stream, shared, *mailbox, reply);
    shared.streams.erase(&mailbox->wake);
}

}  // namespace spaarpas::http

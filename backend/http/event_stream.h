#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include "backend/http/connection.h"
#include "backend/http/message.h"

namespace spaarpas::http {

/// Sends `reply.stream` as server-sent events until its time is up, the client leaves or the server
/// stops.
///
/// *Source*: the HTML standard, section 9.2 (server-sent events). A comment every 15 seconds keeps
/// proxies from closing it and shows us that a client has left.
boost::asio::awaitable<void> stream_events(boost::beast::tcp_stream& stream,
                                           Shared& shared,
                                           Reply reply);

}  // namespace spaarpas::http

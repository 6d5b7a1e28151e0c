#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/array.h"
#include "base/list.h"
#include "view/update/action.h"
#include "view/update/effects.h"

namespace spaarpas::network {

struct Exchange;

/// Sends requests to the backend through the Emscripten Fetch API.
///
/// An answer only puts itself aside and wakes the page: the widget's own code never runs inside a
/// callback of the browser, where a trap would reach the shop's error handlers.
class FetchClient {
public:
    /// `api` is the backend's origin, without a slash at its end.
    explicit FetchClient(std::string api);
    FetchClient(const FetchClient&) = delete;
    FetchClient& operator=(const FetchClient&) = delete;
    ~FetchClient();

    void send(const view::Request& request);

    /// No reply will come for the request.
    ///
    /// *Shape*: the transfer itself runs to its end, because the Fetch API of Emscripten 3.1.6
    /// frees a request that is closed early while the browser still writes into it.
    void abort(std::uint32_t request);

    /// The replies that have come since the last call, in the order in which they came.
    base::List<view::Reply> take_replies();

private:
    std::string api_;
    base::List<Exchange> exchanges_;
    base::Array<Exchange*> done_;
};

}  // namespace spaarpas::network

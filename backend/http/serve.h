#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "backend/http/api.h"
#include "backend/http/server.h"
#include "backend/service/random.h"
#include "backend/service/service.h"

namespace spaarpas::http {

struct ServeOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8090;
    Limits limits;
    ApiOptions api;
    /// Called once with the port that is listened on.
    std::function<void(std::uint16_t)> on_ready;
    /// Called every `housekeeping_every`, on a thread of its own.
    std::function<void()> housekeeping;
    std::chrono::seconds housekeeping_every{60};
};

/// Keeps SIGINT and SIGTERM for `serve` to wait for. Call it before the first thread starts: one
/// that was there before would take such a signal, and end the program where it stands.
void hold_stop_signals();

/// Serves until SIGINT or SIGTERM, then stops gracefully.
///
/// *Errors*: an English sentence where it cannot listen; empty when it ended as it should.
std::string serve(service::Service& service, service::Random& random, ServeOptions options);

}  // namespace spaarpas::http

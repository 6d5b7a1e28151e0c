#include "backend/http/serve.h"

#include <condition_variable>
#include <csignal>
#include <mutex>
#include <thread>
#include <utility>

#include "backend/http/log.h"
#include "backend/service/hash.h"

namespace spaarpas::http {

namespace {

sigset_t stop_signals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

/// Waits for the signals that end a server, on a thread of its own, so that no handler runs inside
/// a signal.
class StopSignals {
public:
    explicit StopSignals(Server& server) {
        hold_stop_signals();
        waiter_ = std::thread([&server] {
            const sigset_t signals = stop_signals();
            int received = 0;
            sigwait(&signals, &received);
            server.stop();
        });
    }
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;
    ~StopSignals() {
        // Ends the wait where the server stopped by itself: the waiter takes the signal by sigwait.
        // NOLINTNEXTLINE(bugprone-bad-signal-to-kill-thread)
        pthread_kill(waiter_.native_handle(), SIGTERM);
        waiter_.join();
    }

private:
    std::thread waiter_;
};

/// Calls a function again and again until it is destroyed.
class Housekeeper {
public:
    Housekeeper(std::function<void()> work, std::chrono::seconds every) {
        if (work) {
            thread_ = std::thread([this, work = std::move(work), every] { run(work, every); });
        }
    }
    Housekeeper(const Housekeeper&) = delete;
    Housekeeper& operator=(const Housekeeper&) = delete;
    ~Housekeeper() {
        {
            const std::lock_guard<std::mutex> lock(mutex_);
            stopping_ = true;
        }
        wake_.notify_all();
        if (thread_.joinable()) {
            thread_.join();
        }
    }

private:
    void run(const std::function<void()>& work, std::chrono::seconds every) {
        std::unique_lock<std::mutex> lock(mutex_);
        while (!wake_.wait_for(lock, every, [this] { return stopping_; })) {
            lock.unlock();
            work();
            lock.lock();
        }
    }

    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace

void hold_stop_signals() {
    const sigset_t signals = stop_signals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

std::string serve(service::Service& service, service::Random& random, ServeOptions options) {
    std::signal(SIGPIPE, SIG_IGN);
    const Api api(service, std::move(options.api));
    ServerOptions server_options;
    server_options.address = options.address;
    server_options.port = options.port;
    server_options.limits = options.limits;
    server_options.handler = [&api](const Request& request) { return api.handle(request); };
    server_options.body_limit = Api::body_limit;
    server_options.request_id = [&random] { return service::to_hex(random.bytes(8)); };
    server_options.on_answered = log_request;
    std::string error;
    const auto server = Server::create(std::move(server_options), error);
    if (!server) {
        return error;
    }
    const StopSignals signals(*server);
    const Housekeeper housekeeper(std::move(options.housekeeping), options.housekeeping_every);
    if (options.on_ready) {
        options.on_ready(server->port());
    }
    server->run();
    log_event("stopped", "All running requests were answered.");
    return {};
}

}  // namespace spaarpas::http

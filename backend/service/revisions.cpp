#include "backend/service/revisions.h"

#include <map>
#include <mutex>
#include <utility>
#include <vector>

namespace spaarpas::service {

struct RevisionHub::State {
    using Wallet = std::pair<std::string, std::string>;
    mutable std::mutex mutex;
    std::uint64_t next_id = 1;
    std::map<Wallet, std::map<std::uint64_t, Callback>> callbacks;
    std::size_t count = 0;

    void drop(const Wallet& wallet, std::uint64_t id) {
        const std::lock_guard<std::mutex> lock(mutex);
        const auto found = callbacks.find(wallet);
        if (found != callbacks.end() && found->second.erase(id) > 0) {
            --count;
            if (found->second.empty()) {
                callbacks.erase(found);
            }
        }
    }
};

namespace {

/// Calls `drop` when it ends.
template <class Drop>
class Ending : public RevisionHub::Subscription {
public:
    explicit Ending(Drop drop) : drop_(std::move(drop)) {}
    ~Ending() override { drop_(); }

private:
    Drop drop_;
};

}  // namespace

RevisionHub::RevisionHub() : state_(std::make_shared<State>()) {}
RevisionHub::~RevisionHub() = default;

std::unique_ptr<RevisionHub::Subscription> RevisionHub::subscribe(const std::string& program,
                                                                  const std::string& member,
                                                                  Callback callback) {
    const State::Wallet wallet{program, member};
    std::uint64_t id = 0;
    {
        const std::lock_guard<std::mutex> lock(state_->mutex);
        id = state_->next_id++;
        state_->callbacks[wallet].emplace(id, std::move(callback));
        ++state_->count;
    }
    const std::weak_ptr<State> weak = state_;
    auto drop = [weak, wallet, id] {
        if (const auto state = weak.lock()) {
            state->drop(wallet, id);
        }
    };
    return std::make_unique<Ending<decltype(drop)>>(std::move(drop));
}

void RevisionHub::announce(const std::string& program,
                           const std::string& member,
                           std::int64_t revision) {
    std::vector<Callback> listeners;
    {
        const std::lock_guard<std::mutex> lock(state_->mutex);
        const auto found = state_->callbacks.find({program, member});
        if (found == state_->callbacks.end()) {
            return;
        }
        for (const auto& [id, callback] : found->second) {
            listeners.push_back(callback);
        }
    }
    for (const auto& listener : listeners) {
        listener(revision);
    }
}

std::size_t RevisionHub::subscriptions() const {
    const std::lock_guard<std::mutex> lock(state_->mutex);
    return state_->count;
}

}  // namespace spaarpas::service

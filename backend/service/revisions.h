#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace spaarpas::service {

/// Tells the live streams that a member's wallet has a new revision.
///
/// Callbacks run on the thread that wrote, after the commit and outside every lock of the hub; they
/// must not block. A callback may still run once while its subscription is being dropped by another
/// thread, so it should hold what it touches by a shared or weak pointer.
class RevisionHub {
public:
    using Callback = std::function<void(std::int64_t revision)>;

    /// Ends with its last owner.
    class Subscription {
    public:
        Subscription() = default;
        Subscription(const Subscription&) = delete;
        Subscription& operator=(const Subscription&) = delete;
        virtual ~Subscription() = default;
    };

    RevisionHub();
    RevisionHub(const RevisionHub&) = delete;
    RevisionHub& operator=(const RevisionHub&) = delete;
    ~RevisionHub();

    [[nodiscard]] std::unique_ptr<Subscription> subscribe(const std::string& program,
                                                          const std::string& member,
                                                          Callback callback);

    void announce(const std::string& program, const std::string& member, std::int64_t revision);

    [[nodiscard]] std::size_t subscriptions() const;

private:
    struct State;
    std::shared_ptr<State> state_;
};

}  // namespace spaarpas::service

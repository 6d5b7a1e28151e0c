#pragma once

#include <cstddef>
#include <string>

namespace spaarpas::service {

/// Where the backend takes unguessable bytes from; tests pass a seeded one.
class Random {
public:
    Random() = default;
    Random(const Random&) = delete;
    Random& operator=(const Random&) = delete;
    virtual ~Random() = default;

    [[nodiscard]] virtual std::string bytes(std::size_t count) = 0;
};

/// The operating system's generator, by OpenSSL.
class SystemRandom : public Random {
public:
    [[nodiscard]] std::string bytes(std::size_t count) override;
};

}  // namespace spaarpas::service

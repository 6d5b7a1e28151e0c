#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace spaarpas::tests {

/// Speaks to a server byte by byte, as no HTTP library would.
class RawClient {
public:
    explicit RawClient(std::uint16_t port);
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;
    ~RawClient();

    void send(std::string_view bytes) const;
    /// What arrives until `end` has arrived, the server closes, or two seconds have passed.
    [[nodiscard]] std::string receive_until(std::string_view end) const;
    /// What arrives until the server closes, or two seconds have passed.
    [[nodiscard]] std::string receive_all() const { return receive_until({}); }
    /// Whether the server has closed the connection.
    [[nodiscard]] bool is_closed() const;

private:
    int socket_ = -1;
};

}  // namespace spaarpas::tests

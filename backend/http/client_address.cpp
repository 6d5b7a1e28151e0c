#include "backend/http/client_address.h"

#include <algorithm>
#include <optional>

#include <boost/asio/ip/address.hpp>

namespace spaarpas::http {

namespace {

using boost::asio::ip::address;

/// Some proxies write `203.0.113.7:51234` or `[2001:db8::1]:51234`.
std::string_view without_port(std::string_view text) {
    if (!text.empty() && text.front() == '[') {
        return text.substr(1, std::min(text.find(']'), text.size()) - 1);
    }
    const std::size_t colon = text.find(':');
    return text.find(':', colon + 1) == text.npos ? text.substr(0, colon) : text;
}

/// An IPv4 address in the clothes of IPv6 is the IPv4 address.
std::optional<address> read_address(std::string_view text) {
    boost::system::error_code error;
    const address read = boost::asio::ip::make_address(std::string(without_port(text)), error);
    if (error) {
        return std::nullopt;
    }
    if (read.is_v6() && read.to_v6().is_v4_mapped()) {
        return address(boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, read.to_v6()));
    }
    return read;
}

std::string network_of(const address& client) {
    if (client.is_v4()) {
        return client.to_string();
    }
    auto bytes = client.to_v6().to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
    return boost::asio::ip::address_v6(bytes).to_string() + "/64";
}

bool is_ours(const address& proxy, const std::vector<std::string>& trusted_proxies) {
    return proxy.is_loopback() ||
           std::any_of(trusted_proxies.begin(), trusted_proxies.end(), [&](const auto& trusted) {
               return read_address(trusted) == proxy;
           });
}

/// The last of the addresses that are parted by commas; takes it off.
std::string_view take_last(std::string_view& list) {
    const std::size_t comma = list.rfind(',');
    std::string_view last = comma == list.npos ? list : list.substr(comma + 1);
    list = comma == list.npos ? std::string_view() : list.substr(0, comma);
    while (!last.empty() && last.front() == ' ') {
        last.remove_prefix(1);
    }
    while (!last.empty() && last.back() == ' ') {
        last.remove_suffix(1);
    }
    return last;
}

}  // namespace

std::string client_address(std::string_view peer,
                           std::string_view forwarded_for,
                           const std::vector<std::string>& trusted_proxies) {
    auto client = read_address(peer);
    if (!client) {
        return std::string(peer);
    }
    while (is_ours(*client, trusted_proxies) && !forwarded_for.empty()) {
        const auto before = read_address(take_last(forwarded_for));
        if (!before) {
            break;
        }
        client = before;
    }
    return network_of(*client);
}

}  // namespace spaarpas::http

#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace spaarpas::http {

using Header = std::pair<std::string, std::string>;

/// A request that has passed the framing guard and the size limits.
///
/// *Shape*: `path` is decoded and has no query; `query` holds decoded pairs in order; header names
/// are lower case.
struct Request {
    std::string method;
    std::string path;
    std::vector<std::pair<std::string, std::string>> query;
    std::vector<Header> headers;
    std::string body;
    std::string id;
    /// The address of the other end of the connection; personal data, so never logged.
    std::string peer;

    /// The first header of that (lower case) name, or empty.
    [[nodiscard]] std::string_view header(std::string_view name) const;
    /// The first query parameter of that name, or empty.
    [[nodiscard]] std::string_view parameter(std::string_view name) const;
};

/// Hears of new revisions; called from any thread.
using RevisionListener = std::function<void(std::int64_t revision)>;

/// A reply that stays open and carries revisions until `until_ms`.
///
/// *Shape*: `subscribe` starts listening and gives a handle that ends it when it is destroyed.
struct EventStream {
    std::function<std::shared_ptr<void>(RevisionListener)> subscribe;
    std::int64_t first_revision = 0;
    std::int64_t lives_ms = 0;
};

struct Reply {
    int status = 200;
    std::string content_type = "application/json";
    std::vector<Header> headers;
    std::string body;
    std::optional<EventStream> stream;
    /// The program that the request was for, where that is known: it decides which pages may read
    /// the reply.
    std::string program;
    /// The route's template, for the log; never the path, which may hold ids.
    std::string route;
    /// Why somebody is not let in, for the log: never with a token, a key or a path.
    std::string not_admitted;
};

/// Answers requests; called from several threads at once, may block, must not throw.
using Handler = std::function<Reply(const Request&)>;

/// The longest body that a request for this method and path may carry, in bytes.
using BodyLimit = std::function<std::uint64_t(std::string_view method, std::string_view path)>;

}  // namespace spaarpas::http

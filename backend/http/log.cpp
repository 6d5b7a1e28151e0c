#include "backend/http/log.h"

#include <array>
#include <cstdio>
#include <ctime>

#include "json/value.h"

namespace spaarpas::http {

namespace {

using json::Kind;
using json::Value;

Value text(std::string_view content) {
    Value value;
    value.kind = Kind::text;
    value.text = content;
    return value;
}

Value integer(std::int64_t number) {
    Value value;
    value.kind = Kind::integer;
    value.integer = number;
    return value;
}

std::string timestamp() {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    std::array<char, 32> buffer{};
    const std::size_t length =
        std::strftime(buffer.data(), buffer.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
    return std::string(buffer.data(), length);
}

/// One call of fputs a line, so that lines of several threads do not mix.
void write_line(Value line) {
    line.members.push_back({"at", text(timestamp())});
    std::fputs((json::write_canonical(line) + "\n").c_str(), stderr);
}

}  // namespace

void log_request(const Request& request, const Reply& reply, std::chrono::microseconds took) {
    Value line;
    line.kind = Kind::object;
    line.members.push_back({"event", text("request")});
    line.members.push_back({"id", text(request.id)});
    line.members.push_back({"method", text(request.method)});
    line.members.push_back({"route", text(reply.route)});
    line.members.push_back({"status", integer(reply.status)});
    line.members.push_back({"took_us", integer(took.count())});
    if (!reply.not_admitted.empty()) {
        line.members.push_back({"why", text(reply.not_admitted)});
    }
    write_line(std::move(line));
}

void log_event(std::string_view event, std::string_view detail) {
    Value line;
    line.kind = Kind::object;
    line.members.push_back({"event", text(event)});
    line.members.push_back({"detail", text(detail)});
    write_line(std::move(line));
}

}  // namespace spaarpas::http

#include "backend/service/log.h"

#include <cstdio>
#include <string>

#include "json/value.h"

namespace spaarpas::service {

namespace {

json::Value text_value(std::string_view text) {
    json::Value value;
    value.kind = json::Kind::text;
    value.text = text;
    return value;
}

}  // namespace

void log_error(std::string_view area, std::string_view what) {
    json::Value line;
    line.kind = json::Kind::object;
    line.members.push_back({"area", text_value(area)});
    line.members.push_back({"level", text_value("error")});
    line.members.push_back({"what", text_value(what)});
    const std::string text = json::write_canonical(line) + "\n";
    std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace spaarpas::service

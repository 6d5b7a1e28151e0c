#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace spaarpas::cli {

/// What `serve` is asked for. `listen` is ADDRESS:PORT; port 0 takes a free one.
struct ServeCommand {
    std::string database = "spaarpas.db";
    std::vector<std::string> programs;
    std::string listen = "127.0.0.1:8090";
    std::vector<std::string> allowed_origins;
    std::string web_dir;
    bool demo = false;
    std::int64_t demo_offset_ms = 0;
    std::int64_t requests_per_address = 1200;
    std::int64_t requests_per_member = 300;
    std::vector<std::string> trusted_proxies;
};

struct ImportCommand {
    std::string database;
    std::string program;
    std::string format = "online-retail";
    std::string csv;
};

/// `cookie_file` holds what a signed-in shopper's browser sends as Cookie; empty for a guest.
struct DoctorCommand {
    std::string page;
    std::string cookie_file;
    std::string program;
};

}  // namespace spaarpas::cli

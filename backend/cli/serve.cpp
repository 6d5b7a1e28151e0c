#include "backend/http/serve.h"

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "backend/cli/commands.h"
#include "backend/cli/files.h"
#include "backend/cli/hash_key.h"
#include "backend/http/auth/configuration.h"
#include "backend/service/time/checked_clock.h"
#include "backend/service/time/house.h"
#include "backend/store/sqlite/sqlite_store.h"

namespace spaarpas::cli {

namespace {

std::string variable(const std::string& name) {
    const char* value = std::getenv(name.c_str());
    return value == nullptr ? std::string() : std::string(value);
}

/// Splits ADDRESS:PORT; an IPv6 address stands in brackets.
bool read_listen(const std::string& listen, http::ServeOptions& options) {
    const std::size_t colon = listen.rfind(':');
    if (colon == std::string::npos) {
        return false;
    }
    std::string_view address = std::string_view(listen).substr(0, colon);
    if (address.size() > 2 && address.front() == '[') {
        address = address.substr(1, address.size() - 2);
    }
    options.address = address;
    const char* end = listen.data() + listen.size();
    const auto read = std::from_chars(listen.data() + colon + 1, end, options.port);
    return read.ec == std::errc() && read.ptr == end && !options.address.empty();
}

/// Takes the program files into use; the ids of the programs, or nothing where one has a mistake.
std::optional<std::vector<std::string>> install(service::Service& service,
                                                const std::vector<std::string>& paths) {
    const auto loaded = service.load_programs();
    if (!loaded) {
        print_error("a stored program cannot be used any more: " + loaded.refusal().detail);
        return std::nullopt;
    }
    for (const auto& path : paths) {
        const auto text = read_file(path);
        if (!text) {
            print_error("cannot read " + path);
            return std::nullopt;
        }
        const auto installed = service.install_program(*text);
        if (!installed) {
            print_problems(path, installed.refusal().problems);
            print_error(path + ": " + installed.refusal().detail);
            return std::nullopt;
        }
    }
    return service.program_ids();
}

/// Secrets come from the environment, so that they are in no file, no list of processes and no log.
bool add_keys(const std::vector<std::string>& programs, http::ApiOptions& api) {
    http::KeyConfiguration keys = http::configured_keys(programs, variable);
    for (const auto& sentence : keys.errors) {
        print_error(sentence);
    }
    for (const auto& sentence : keys.warnings) {
        print_error(sentence);
    }
    api.token_keys = std::move(keys.token_keys);
    api.merchant_keys = std::move(keys.merchant_keys);
    return keys.errors.empty();
}

bool add_origins(const std::vector<std::string>& programs,
                 const ServeCommand& command,
                 http::ApiOptions& api) {
    for (const auto& text : command.allowed_origins) {
        std::string error;
        api.allowed_origins.push_back(http::configured_origin(text, programs, error));
        if (!error.empty()) {
            print_error(error);
            return false;
        }
    }
    return true;
}

/// The first view carries the widget's styles, so that it needs no script to look as it should.
std::string style_sheet_of(const std::string& web_dir) {
    if (web_dir.empty()) {
        return {};
    }
    const auto text = read_file(web_dir + "/wallet.css");
    if (!text) {
        print_error(web_dir + " has no wallet.css: the first view is served without styles");
    }
    return text.value_or("");
}

void print_ready(const std::string& address, std::uint16_t port) {
    std::printf("Listening on http://%s:%u\n", address.c_str(), static_cast<unsigned>(port));
    std::fflush(stdout);
}

int run(const ServeCommand& command, http::ServeOptions& options) {
    const auto store = store::sqlite::open_store(command.database);
    service::SystemClock demo_clock;
    demo_clock.move_to_offset_ms(command.demo_offset_ms);
    service::CheckedClock checked_clock;
    service::SystemRandom random;
    const auto hash_key = hash_key_of(command.database, random);
    if (!hash_key) {
        print_error("cannot keep " + command.database + ".key");
        return 1;
    }
    service::Clock& clock = command.demo ? static_cast<service::Clock&>(demo_clock) : checked_clock;
    service::Service service(*store, clock, random, *hash_key);
    const auto programs = install(service, command.programs);
    if (!programs || !add_keys(*programs, options.api) ||
        !add_origins(*programs, command, options.api)) {
        return 1;
    }
    if (programs->empty()) {
        print_error("there is no program: name one with --program FILE");
        return 1;
    }
    options.api.demo_clock = command.demo ? &demo_clock : nullptr;
    options.api.checked_clock = command.demo ? nullptr : &checked_clock;
    options.on_ready = [address = options.address](std::uint16_t port) {
        print_ready(address, port);
    };
    // A sweep that fails has logged why, and the next one tries again.
    options.housekeeping = [&service] {
        static_cast<void>(service::keep_house(service.context()));
    };
    const std::string error = http::serve(service, random, options);
    if (!error.empty()) {
        print_error(error);
        return 1;
    }
    return 0;
}

}  // namespace

int serve(const ServeCommand& command) {
    http::ServeOptions options;
    if (!read_listen(command.listen, options)) {
        print_error("--listen takes ADDRESS:PORT, such as 127.0.0.1:8090");
        return 2;
    }
    options.api.web_dir = command.web_dir;
    options.api.limits.per_address = command.requests_per_address;
    options.api.limits.per_member = command.requests_per_member;
    options.api.limits.trusted_proxies = command.trusted_proxies;
    options.api.style_sheet = style_sheet_of(command.web_dir);
    http::hold_stop_signals();
    try {
        return run(command, options);
    } catch (const store::StorageError& error) {
        print_error(error.what());
        return 1;
    }
}

}  // namespace spaarpas::cli

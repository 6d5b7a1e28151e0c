#include "backend/http/static_files.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "backend/http/compression.h"
#include "backend/http/cors.h"

namespace spaarpas::http {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> content_types{{
    {".js", "text/javascript; charset=utf-8"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".wasm", "application/wasm"},
    {".json", "application/json"},
    {".css", "text/css; charset=utf-8"},
    {".map", "application/json"},
    {".svg", "image/svg+xml"},
}};

std::string_view content_type_of(std::string_view name) {
    for (const auto& [ending, type] : content_types) {
        if (name.size() > ending.size() && name.substr(name.size() - ending.size()) == ending) {
            return type;
        }
    }
    return {};
}

/// The target has been checked for dots already; this leaves no room for a folder or a hidden file
/// either.
bool is_plain_name(std::string_view name) {
    const auto is_plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '.' || c == '-' || c == '_';
    };
    return !name.empty() && name.front() != '.' && std::all_of(name.begin(), name.end(), is_plain);
}

/// The build puts a hash of at least eight characters between two dots or a dash and a dot.
bool is_hashed(std::string_view name) {
    std::size_t run = 0;
    for (const char c : name) {
        const bool is_hash_character =
            (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'Z');
        run = is_hash_character ? run + 1 : 0;
        if (run >= 8) {
            return true;
        }
    }
    return false;
}

std::optional<std::string> contents(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return std::nullopt;
    }
    return std::string(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
}

}  // namespace

std::optional<Reply> static_file(const std::string& directory,
                                 std::string_view name,
                                 const Request& request) {
    const std::string_view type = content_type_of(name);
    if (directory.empty() || type.empty() || !is_plain_name(name)) {
        return std::nullopt;
    }
    const std::filesystem::path path = std::filesystem::path(directory) / name;
    auto compressed = takes_brotli(request) ? contents(path.string() + ".br") : std::nullopt;
    auto body = compressed ? compressed : contents(path);
    if (!body) {
        return std::nullopt;
    }
    Reply reply;
    reply.content_type = type;
    if (compressed) {
        reply.headers.emplace_back("Content-Encoding", "br");
    }
    reply.body = std::move(*body);
    reply.route = "/v1/{file}";
    // They are for everybody.
    reply.headers.emplace_back("Vary", "Accept-Encoding, Origin");
    let_read(request.header("origin"), reply);
    reply.headers.emplace_back("Cross-Origin-Resource-Policy", "cross-origin");
    reply.headers.emplace_back("X-Content-Type-Options", "nosniff");
    reply.headers.emplace_back(
        "Cache-Control",
        is_hashed(name) ? "public, max-age=31536000, immutable" : "public, max-age=300");
    return reply;
}

}  // namespace spaarpas::http

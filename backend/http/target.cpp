#include "backend/http/target.h"

namespace spaarpas::http {

namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::optional<std::string> percent_decode(std::string_view text, bool plus_is_space) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plus_is_space) {
            decoded += ' ';
            continue;
        }
        if (text[i] != '%') {
            decoded += text[i];
            continue;
        }
        const int high = i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hex_digit(text[i + 2]) : -1;
        const char byte = static_cast<char>(high * 16 + low);
        // Who stands before the server may have seen one part of the path where we would see two.
        const bool is_hidden_slash = byte == '/' && !plus_is_space;
        if (high < 0 || low < 0 || is_hidden_slash) {
            return std::nullopt;
        }
        decoded += byte;
        i += 2;
    }
    return decoded;
}

/// What is pasted often ends with one of these; they can only come in encoded.
bool is_blank(char c) {
    return c == '\t' || c == '\n' || c == '\r';
}

bool is_safe_path(std::string_view path) {
    for (const char c : path) {
        const bool is_control = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
        if ((is_control && !is_blank(c)) || c == '\\') {
            return false;
        }
    }
    for (std::size_t start = 0; start < path.size();) {
        const std::size_t end = path.find('/', start);
        const auto segment = path.substr(start, end == path.npos ? path.npos : end - start);
        if (segment == "." || segment == "..") {
            return false;
        }
        if (end == path.npos) {
            break;
        }
        start = end + 1;
    }
    return true;
}

bool read_query(std::string_view text, std::vector<std::pair<std::string, std::string>>& query) {
    while (!text.empty()) {
        const std::size_t end = text.find('&');
        const std::string_view pair = text.substr(0, end);
        text = end == text.npos ? std::string_view{} : text.substr(end + 1);
        if (pair.empty()) {
            continue;
        }
        const std::size_t equals = pair.find('=');
        auto name = percent_decode(pair.substr(0, equals), true);
        auto value = percent_decode(
            equals == pair.npos ? std::string_view{} : pair.substr(equals + 1), true);
        if (!name || !value) {
            return false;
        }
        query.emplace_back(std::move(*name), std::move(*value));
    }
    return true;
}

}  // namespace

std::optional<Target> parse_target(std::string_view target) {
    if (target.empty() || target.front() != '/') {
        return std::nullopt;
    }
    const std::size_t question = target.find('?');
    auto path = percent_decode(target.substr(0, question), false);
    if (!path || !is_safe_path(*path)) {
        return std::nullopt;
    }
    Target parsed{std::move(*path), {}};
    if (question != target.npos && !read_query(target.substr(question + 1), parsed.query)) {
        return std::nullopt;
    }
    return parsed;
}

}  // namespace spaarpas::http

#include "view/format/fill.h"

namespace spaarpas::view {

namespace {

const Fill* find_value(std::string_view name, std::initializer_list<Fill> values) {
    for (const Fill& candidate : values) {
        if (name == candidate.name) {
            return &candidate;
        }
    }
    return nullptr;
}

}  // namespace

[[gnu::noinline]] Fill::Fill(const char* its_name, std::string_view its_value)
    : name(its_name), value(its_value) {}

[[gnu::noinline]] Fill::Fill(const char* its_name, const std::string& its_value)
    : name(its_name), value(its_value) {}

std::string fill(std::string_view text, std::initializer_list<Fill> values) {
    std::string out;
    while (true) {
        const std::size_t open = text.find('{');
        const std::size_t close = text.find('}', open);
        if (open == std::string_view::npos || close == std::string_view::npos) {
            out += text;
            return out;
        }
        const Fill* found = find_value(text.substr(open + 1, close - open - 1), values);
        out += text.substr(0, open);
        out += found != nullptr ? found->value : text.substr(open, close - open + 1);
        text.remove_prefix(close + 1);
    }
}

}  // namespace spaarpas::view

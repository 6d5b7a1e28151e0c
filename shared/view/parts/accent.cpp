#include "view/parts/accent.h"

#include <string_view>

namespace spaarpas::view {

namespace {

std::int64_t hex_digit(char digit) {
    if (digit >= '0' && digit <= '9') {
        return digit - '0';
    }
    return (digit | 0x20) - 'a' + 10;
}

std::int64_t channel(std::string_view colour, std::size_t at) {
    return hex_digit(colour[at]) * 16 + hex_digit(colour[at + 1]);
}

}  // namespace

Attribute language_of_root(const View& view) {
    return attribute("lang", language_code(view.words.language()));
}

Accent accent_of(const State& state) {
    constexpr std::size_t length = 7;  // `#rrggbb`, which the reader of the program has checked
    if (!state.program.value || state.program.value->theme.accent.size() != length) {
        return {};
    }
    const std::string_view colour = state.program.value->theme.accent;
    return {variable("--spp-accent-r", channel(colour, 1)),
            variable("--spp-accent-g", channel(colour, 3)),
            variable("--spp-accent-b", channel(colour, 5))};
}

Node logo(const View& view) {
    const std::optional<Url> address = Url::create(view.program().theme.logo);
    return address ? view.ui.element("img.logo::logo",
                                     {src(*address), fixed("alt", ""), fixed("height", "40")})
                   : Node{};
}

}  // namespace spaarpas::view

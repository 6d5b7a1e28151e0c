#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace spaarpas::view {

/// A parameter of a text: what stands for `{name}`.
struct Fill {
    // One call in place of four at each of some hundred texts.
    Fill(const char* its_name, std::string_view its_value);
    Fill(const char* its_name, const std::string& its_value);
    Fill(const char* its_name, const char* its_value)
        : Fill(its_name, std::string_view(its_value)) {}

    const char* name;
    std::string_view value;
};

/// The text with its parameters filled in. A parameter that is not given stays as it is written;
/// values are never read for parameters again.
std::string fill(std::string_view text, std::initializer_list<Fill> values);

}  // namespace spaarpas::view

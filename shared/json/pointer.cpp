#include "json/pointer.h"

#include "json/number.h"

namespace spaarpas::json {

void append_step(std::string& pointer, std::string_view name) {
    pointer += '/';
    for (const char c : name) {
        if (c == '~') {
            pointer += "~0";
        } else if (c == '/') {
            pointer += "~1";
        } else {
            pointer += c;
        }
    }
}

void append_step(std::string& pointer, std::size_t index) {
    pointer += '/';
    append_integer(pointer, static_cast<std::int64_t>(index));
}

}  // namespace spaarpas::json

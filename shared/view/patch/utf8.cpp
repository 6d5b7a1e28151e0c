#include "view/patch/utf8.h"

#include "base/utf8.h"

namespace spaarpas::view {

std::uint32_t append_utf8(std::string& out, std::string_view text) {
    std::uint32_t units = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t size = base::utf8_sequence_length(text, at);
        if (size == 0) {
            out.append("\xEF\xBF\xBD");
            ++at;
        } else {
            out.append(text, at, size);
            at += size;
        }
        units += size == 4 ? 2 : 1;
    }
    return units;
}

}  // namespace spaarpas::view

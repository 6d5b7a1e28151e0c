#include "unit/view/support/golden.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "support/repository.h"

namespace spaarpas::view::testing {
namespace {

std::string json_text(std::string_view text) {
    std::string out = "\"";
    for (const char byte : text) {
        if (byte == '"' || byte == '\\') {
            out += '\\';
        }
        if (static_cast<unsigned char>(byte) < ' ') {
            char code[8];
            std::snprintf(code, sizeof code, "\\u%04x", byte);
            out += code;
        } else {
            out += byte;
        }
    }
    return out + '"';
}

}  // namespace

std::string golden_step(const Patch& patch, const std::string& html) {
    std::string words;
    for (std::uint32_t at = 0; at < patch.word_count; ++at) {
        words += (at == 0 ? "" : ",") + std::to_string(patch.words[at]);
    }
    return "{\"words\":[" + words + "],\"ascii\":" + json_text(patch.ascii) +
           ",\"utf8\":" + json_text(patch.utf8) + ",\"html\":" + json_text(html) + "}";
}

std::string golden_file(const std::string& name, const std::string& text) {
    const std::string path = test::in_repository("tests/golden/patch/" + name);
    const char* write = std::getenv("SPAARPAS_WRITE_GOLDEN");
    if (write != nullptr && std::string_view(write) == "1") {
        std::ofstream(path) << text;
    }
    std::stringstream content;
    content << std::ifstream(path).rdbuf();
    return content.str();
}

}  // namespace spaarpas::view::testing

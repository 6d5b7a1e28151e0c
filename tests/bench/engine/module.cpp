// The engine's decision as a module, for engine.mjs to measure beside another engine.
#include <cstdint>
#include <string>

#include "json/message.h"
#include "tests/bench/engine/till.h"

namespace spaarpas::bench {
namespace {

std::string& text() {
    static auto* const text = new std::string;
    return *text;
}

Till& till() {
    static auto* const till = new Till;
    return *till;
}

}  // namespace

extern "C" {

/// Where the text of a till goes, which `prepare` reads.
__attribute__((export_name("room"))) char* room(std::uint32_t size) {
    text().resize(size);
    return text().data();
}

/// Whether the text is a till.
__attribute__((export_name("prepare"))) std::int32_t prepare() {
    base::Result<Till> read = json::read_message<Till>(text(), json::UnknownFields::refused);
    if (!read) {
        return 0;
    }
    till() = read.value();
    return 1;
}

/// What the decision gives, which is made so often.
__attribute__((export_name("decide"))) std::int32_t decide(std::int32_t times) {
    return static_cast<std::int32_t>(decide_often(till(), times));
}

}  // extern "C"

}  // namespace spaarpas::bench

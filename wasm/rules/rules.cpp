// The rules as a module of their own, which a page asks for when it has something to preview
// (docs/decisions/0021). Two functions of bytes, so that nothing stands between it and the page.
#include <cstddef>
#include <string>

#include "engine/preview/preview.h"

namespace spaarpas::rules {
namespace {

/// Where texts go in and come out, one after the other.
std::string& text() {
    static auto* const text = new std::string;
    return *text;
}

}  // namespace

extern "C" {

/// Where so many bytes go: those of a program, and behind them those of a question. Good until the
/// next call.
__attribute__((export_name("room"))) char* room(std::size_t bytes) {
    text().resize(bytes);
    return text().data();
}

/// Answers the question behind a program of so many bytes (engine::preview_text).
///
/// *Shape*: how many bytes the answer has; `place` says where they are.
__attribute__((export_name("answer"))) std::size_t answer(std::size_t program_bytes) {
    const std::string_view both = text();
    text() = engine::preview_text(both.substr(0, program_bytes), both.substr(program_bytes));
    return text().size();
}

/// Where the answer is, until the next call.
__attribute__((export_name("place"))) const char* place() {
    return text().data();
}

}  // extern "C"

}  // namespace spaarpas::rules

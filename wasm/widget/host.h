#pragma once

#include <cstddef>
#include <cstdint>

// Calls from the module to the page, defined in wasm/host.js.
extern "C" {

/// Tells the page that there is something to do: it calls `settle` in a task of its own, guarded
/// against traps.
void spaarpas_wake(void);

/// Hands over a patch.
///
/// *Shape*: looks at linear memory, good until the next call into the module.
void spaarpas_patch(const std::uint32_t* words,
                    std::size_t word_count,
                    const char* ascii,
                    std::size_t ascii_bytes,
                    const char* utf8,
                    std::size_t utf8_bytes);
}

#include <cstdlib>

/// What the C++ runtime says before it gives up. The page side tells of a trap itself, and
/// formatting the words would bring the C library's printf along.
extern "C" [[noreturn]] void abort_message(const char* /*format*/, ...) {
    std::abort();
}

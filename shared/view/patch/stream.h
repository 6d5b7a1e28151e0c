#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/array.h"
#include "view/patch/opcodes.h"

namespace spaarpas::view {

/// The number of a node on the page side; 0 is no node.
using NodeId = std::uint32_t;

/// What one call hands to the page side: words, and the two regions of text that they refer to.
///
/// *Shape*: looks at the stream's memory; it is good until the stream is written or cleared.
struct Patch {
    const std::uint32_t* words;
    std::uint32_t word_count;
    std::string_view ascii;
    std::string_view utf8;
};

/// Writes operations of the patch stream.
class Stream {
public:
    void operation(Opcode code, std::uint32_t argument = 0) {
        words_.push_back((argument << opcode_bits) | static_cast<std::uint32_t>(code));
    }
    void word(std::uint32_t word) { words_.push_back(word); }
    /// Puts a text into its region and gives the word that refers to it. Write that word before
    /// the next text is put.
    ///
    /// *Units*: the word holds UTF-16 units. *Errors*: bytes that are not UTF-8 become U+FFFD.
    std::uint32_t put(std::string_view text);

    bool empty() const { return words_.empty(); }
    Patch patch() const;
    void clear();

private:
    base::Array<std::uint32_t> words_;
    std::string ascii_;
    std::string utf8_;
};

}  // namespace spaarpas::view

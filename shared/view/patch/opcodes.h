#pragma once

#include <cstdint>

namespace spaarpas::view {

/// Every operation of the patch stream: name, code, words after the first, what it does. This is
/// the only place where they are written down; `wire-gen` makes `web/generated/patch.ts` of it.
///
/// A word is an operation in its low `opcode_bits` and an argument in the rest. "text" is a length
/// in UTF-16 units, shifted left by one, with the lowest bit set for the UTF-8 region; texts lie in
/// their region in the order of use. docs/architecture/patch-stream.md describes the stream.
// clang-format off
#define SPAARPAS_PATCH_OPCODES(X) \
    X(name, 0, 0, "argument: text; interns the next name") \
    X(build, 1, 0, "argument: node; the nodes made from here on are numbered from it") \
    X(open, 2, 0, "argument: name; makes an element in the current one and enters it") \
    X(open_svg, 3, 0, "argument: name; the same in the namespace of SVG") \
    X(close, 4, 0, "leaves the current element") \
    X(text, 5, 0, "argument: text; makes a text node in the current element") \
    X(clone, 6, 0, "argument: node; copies it into the current element; a word for each text slot: text") \
    X(select, 7, 0, "argument: node; enters it") \
    X(fixed, 8, 1, "argument: name; word: name of the value; sets an attribute") \
    X(attribute, 9, 1, "argument: name; word: text; sets an attribute") \
    X(unset, 10, 0, "argument: name; removes an attribute") \
    X(value, 11, 0, "argument: text; writes the property value") \
    X(on, 12, 0, "argument: name; writes true to a property") \
    X(off, 13, 0, "argument: name; writes false to a property") \
    X(variable, 14, 1, "argument: name; word: text; sets a custom property; no text removes it") \
    X(data, 15, 1, "argument: node; word: text; writes the text of a text node") \
    X(place, 16, 2, "argument: node; words: parent, node before which, or 0; inserts it") \
    X(move, 17, 1, "argument: node; word: node before which, or 0; moves it in its parent") \
    X(remove, 18, 0, "argument: node; takes it out of the document") \
    X(drop, 19, 1, "argument: node; word: count; forgets the nodes from it on") \
    X(slots, 20, 2, "argument: node; words: its nodes, count; so many words more: steps to slots")
// clang-format on

enum class Opcode : std::uint8_t {
#define SPAARPAS_PATCH_ENUMERATOR(name, code, words, doc) name = (code),
    SPAARPAS_PATCH_OPCODES(SPAARPAS_PATCH_ENUMERATOR)
#undef SPAARPAS_PATCH_ENUMERATOR
};

/// An operation as a row of a table, for generators and tests.
struct OpcodeRow {
    const char* name;
    std::uint32_t code;
    std::uint32_t words;
    const char* doc;
};

inline constexpr OpcodeRow opcode_rows[] = {
#define SPAARPAS_PATCH_ROW(name, code, words, doc) {#name, (code), (words), (doc)},
    SPAARPAS_PATCH_OPCODES(SPAARPAS_PATCH_ROW)
#undef SPAARPAS_PATCH_ROW
};

inline constexpr std::uint32_t opcode_bits = 5;
inline constexpr std::uint32_t opcode_mask = (1U << opcode_bits) - 1;

/// A step from the first node of a template to its slots, the nodes that differ from row to row. A
/// slot has its place among the nodes of the template, in the order of the document, in the rest.
// clang-format off
#define SPAARPAS_SLOT_STEPS(X) \
    X(down, 0, "to the first child") \
    X(right, 1, "to the next sibling") \
    X(up, 2, "back to the parent") \
    X(element, 3, "an element with attributes of the row's own, or with a key; rest: its place") \
    X(text, 4, "a text of the row's own, which the clone has a word for; rest: its place")
// clang-format on

enum class Step : std::uint8_t {
#define SPAARPAS_SLOT_ENUMERATOR(name, code, doc) name = (code),
    SPAARPAS_SLOT_STEPS(SPAARPAS_SLOT_ENUMERATOR)
#undef SPAARPAS_SLOT_ENUMERATOR
};

inline constexpr OpcodeRow step_rows[] = {
#define SPAARPAS_SLOT_ROW(name, code, doc) {#name, (code), 0, (doc)},
    SPAARPAS_SLOT_STEPS(SPAARPAS_SLOT_ROW)
#undef SPAARPAS_SLOT_ROW
};

inline constexpr std::uint32_t step_bits = 3;
inline constexpr std::uint32_t step_mask = (1U << step_bits) - 1;

}  // namespace spaarpas::view

#include "base/nfc.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "base/generated/canonical_forms.h"
#include "base/utf8.h"

namespace spaarpas::base {

namespace {

using Codes = std::vector<char32_t>;

// The syllables of Hangul stand in the order of their parts: so many first consonants, vowels and
// last consonants, the first of which is none.
constexpr char32_t first_syllable = 0xAC00;
constexpr char32_t first_lead = 0x1100;
constexpr char32_t first_vowel = 0x1161;
constexpr char32_t no_tail = 0x11A7;
constexpr char32_t leads = 19;
constexpr char32_t vowels = 21;
constexpr char32_t tails = 28;
constexpr char32_t syllables = leads * vowels * tails;

/// No character below U+0300 is changed or made by NFC, and none of them has a byte from this on.
constexpr unsigned char first_changed_lead = 0xCC;

bool is_plain(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char byte) {
        return static_cast<unsigned char>(byte) < first_changed_lead;
    });
}

/// Whether `code` is one of `count` from `first` on.
constexpr bool is_among(char32_t code, char32_t first, char32_t count) {
    return code >= first && code - first < count;
}

char32_t code_of(std::string_view sequence) {
    const auto lead = static_cast<unsigned char>(sequence[0]);
    if (sequence.size() == 1) {
        return lead;
    }
    char32_t code = lead & (0x7FU >> sequence.size());
    for (const char byte : sequence.substr(1)) {
        code = (code << 6U) | (static_cast<unsigned char>(byte) & 0x3FU);
    }
    return code;
}

void append_utf8(std::string& text, char32_t code) {
    const auto byte = [&text](char32_t bits) { text += static_cast<char>(bits); };
    const auto following = [&](unsigned shift) { byte(0x80U | ((code >> shift) & 0x3FU)); };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xC0U | (code >> 6U));
        following(0);
    } else if (code < 0x10000) {
        byte(0xE0U | (code >> 12U));
        following(6);
        following(0);
    } else {
        byte(0xF0U | (code >> 18U));
        following(12);
        following(6);
        following(0);
    }
}

/// The row of a table whose code it is, or null.
template <class Table>
auto row_of(const Table& table, char32_t code) -> decltype(table.data()) {
    const auto place =
        std::lower_bound(table.begin(), table.end(), code, [](const auto& row, char32_t wanted) {
            return row.code < wanted;
        });
    return place != table.end() && place->code == code ? &*place : nullptr;
}

void append_parts(Codes& codes, char32_t code) {
    if (is_among(code, first_syllable, syllables)) {
        const char32_t index = code - first_syllable;
        codes.push_back(first_lead + index / (vowels * tails));
        codes.push_back(first_vowel + index / tails % vowels);
        if (index % tails != 0) {
            codes.push_back(no_tail + index % tails);
        }
        return;
    }
    const Decomposition* const row = row_of(decompositions, code);
    if (row == nullptr) {
        codes.push_back(code);
        return;
    }
    std::copy_if(
        row->parts.begin(), row->parts.end(), std::back_inserter(codes), [](char32_t part) {
            return part != 0;
        });
}

/// 0 for what is no mark.
std::uint8_t place_of(char32_t code) {
    const Mark* const mark = row_of(marks, code);
    return mark != nullptr ? mark->place : 0;
}

bool is_mark(char32_t code) {
    return place_of(code) != 0;
}

/// Puts the marks that follow each letter into their order.
void order_marks(Codes& codes) {
    for (auto begin = codes.begin(); begin != codes.end();) {
        begin = std::find_if(begin, codes.end(), is_mark);
        const auto end = std::find_if_not(begin, codes.end(), is_mark);
        std::stable_sort(begin, end, [](char32_t left, char32_t right) {
            return place_of(left) < place_of(right);
        });
        begin = end;
    }
}

/// The character that two make, or 0.
char32_t composed(char32_t first, char32_t second) {
    if (is_among(first, first_lead, leads) && is_among(second, first_vowel, vowels)) {
        return first_syllable + ((first - first_lead) * vowels + second - first_vowel) * tails;
    }
    if (is_among(first, first_syllable, syllables) && (first - first_syllable) % tails == 0 &&
        is_among(second, no_tail + 1, tails - 1)) {
        return first + second - no_tail;
    }
    const Composition* const end = compositions.data() + compositions.size();
    const Composition* const place =
        std::lower_bound(compositions.data(),
                         end,
                         Composition{first, second, 0},
                         [](const Composition& left, const Composition& right) {
                             return left.first != right.first ? left.first < right.first
                                                              : left.second < right.second;
                         });
    const bool is_found = place != end && place->first == first && place->second == second;
    return is_found ? place->code : 0;
}

/// Puts letters and the marks that follow them together, as far as no other mark is in between.
Codes compose(const Codes& codes) {
    Codes result;
    std::size_t letter = 0;
    bool has_letter = false;
    std::uint8_t last_place = 0;
    for (const char32_t code : codes) {
        const std::uint8_t place = place_of(code);
        const bool is_next = has_letter && letter + 1 == result.size();
        const bool is_free = is_next || (last_place != 0 && last_place < place);
        const char32_t both = has_letter && is_free ? composed(result[letter], code) : 0;
        if (both != 0) {
            result[letter] = both;
            continue;
        }
        if (place == 0) {
            letter = result.size();
            has_letter = true;
        }
        last_place = place;
        result.push_back(code);
    }
    return result;
}

}  // namespace

std::string to_nfc(std::string_view text) {
    if (is_plain(text)) {
        return std::string(text);
    }
    Codes codes;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = utf8_sequence_length(text, at);
        if (length == 0) {
            return std::string(text);
        }
        append_parts(codes, code_of(text.substr(at, length)));
        at += length;
    }
    order_marks(codes);
    std::string result;
    for (const char32_t code : compose(codes)) {
        append_utf8(result, code);
    }
    return result;
}

}  // namespace spaarpas::base

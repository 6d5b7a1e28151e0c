#pragma once

#include <string>
#include <string_view>

namespace spaarpas::engine::test {

/// A program that has something of everything and no mistake.
std::string sound_program();

/// The bakery's stamp card, the example of a small program.
std::string bakery();

/// Replaces the first occurrence; a text that is not there is a mistake of the test.
void replace(std::string& text, std::string_view old_text, std::string_view new_text);

/// The sound program with one change.
std::string changed(std::string_view old_text, std::string_view new_text);

}  // namespace spaarpas::engine::test

#pragma once

#include <cstdint>
#include <string_view>

#include "view/parts/view.h"

/// The small things that the components are made of.
namespace spaarpas::view {

enum class Icon { close, star, gift, clock, lock, check, spark, copy, chevron };

/// A drawing beside words; a screen reader passes it by.
Node icon(Tree& ui, Icon which);

/// How much weight a button has on its card.
enum class Weight { primary, secondary, quiet };

/// A button that says what it does. `label` is its full name where the visible words alone would
/// not tell it from others; it contains them.
struct ButtonText {
    std::string_view visible;
    std::string_view label = {};
    std::string_view mark = {};
};
Node button(const View& view, Name action, Weight weight, const ButtonText& text);

/// A bar that fills to its new place. `label` names it for who cannot see it.
///
/// *Units*: `done` of `target`, both in the same unit; more than `target` is shown as full.
Node progress(const View& view, std::int64_t done, std::int64_t target, std::string_view label);

/// A heading of a card.
Node heading(const View& view, std::string_view text);
Node paragraph(const View& view, Name classes, std::string_view text);
Node paragraph(const View& view, Name classes, const std::string& text);

/// The last day on which something can be used; nothing where it has no end.
Node validity(const View& view, std::optional<std::int64_t> until_ms);

/// Words that a screen reader alone reads.
Node for_ears(const View& view, std::string_view text);

}  // namespace spaarpas::view

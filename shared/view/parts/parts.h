#pragma once

#include <cstdint>
#include <string_view>

#include "view/parts/view.h"

/// The small things that the components are made of.
namespace spaarpas::view {

enum class Icon {
    close,
    star,
    gift,
    clock,
    lock,
    check,
    spark,
    copy,
    chevron,
    coupon,
    parcel,
    bag,
    calendar,
    scan
};

/// A drawing beside words; a screen reader passes it by.
Node icon(Tree& ui, Icon which);

/// A square picture beside words, at an address of the program's; no node where it has none that
/// may be used. *Units*: its side in CSS pixels, until the style says
/// more.
Node image(const View& view, std::string_view address, std::int64_t side_px);

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

/// What is asked before something that cannot be taken back, with what else there is to say and the
/// buttons. The focus goes to it, by the mark `confirm`.
Node confirmation(const View& view, std::string_view ask, Children rest);

/// How far something is. `name` is what is measured and `words` how far it is, which the gauge
/// tells who cannot see it: so where the words are seen beside it, they are for eyes alone
/// (`for_eyes`).
///
/// *Units*: `done` of `target`, both in the same unit; more than `target` is shown as full.
struct Gauge {
    std::string_view name;
    std::string_view words;
    std::int64_t done = 0;
    std::int64_t target = 0;
};

/// The part of it that is done, for the style sheet and for ears. *Units*: per cent, 0 to 100.
std::int64_t percent_of(const Gauge& gauge);

/// An element that fills to its new place: `shape` is what is drawn in it.
Node gauge(const View& view, Name classes, const Gauge& gauge, Children shape);

/// A bar.
Node progress(const View& view, const Gauge& measured);

/// Words that only eyes need, because a gauge says them.
Node for_eyes(const View& view, Name classes, std::string_view text);

/// A button that leads to the rewards.
Node to_rewards(const View& view, Name classes, Children words);

/// So many places, of which some are taken: a card of stamps, weeks or months in a row.
Node places(const View& view, std::int64_t taken, std::int64_t all);

/// A heading of a card.
Node heading(const View& view, std::string_view text);
Node paragraph(const View& view, Name classes, std::string_view text);
Node paragraph(const View& view, Name classes, const std::string& text);

/// The last day on which something can be used; nothing where it has no end.
Node validity(const View& view, std::optional<std::int64_t> until_ms);

/// Words that a screen reader alone reads.
Node for_ears(const View& view, std::string_view text);

}  // namespace spaarpas::view

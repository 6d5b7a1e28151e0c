#pragma once

#include <string>

#include "view/parts/view.h"

/// What is shown when not all is there: still loading, failed, out of date.
namespace spaarpas::view {

/// Grey shapes where the wallet will be, so that nothing moves when it comes.
Node skeleton(const View& view);

/// That something cannot be shown, what still works, and a way to try again.
Node failure_card(const View& view, Failure failure);

/// Thanks for an answer that was given just now, with what it brought.
std::string thanks_words(const View& view);

/// What a screen reader says of something that has just happened elsewhere on the page; always
/// there, empty when nothing has.
Node live_region(const View& view);

}  // namespace spaarpas::view

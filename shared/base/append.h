#pragma once

#include "base/list.h"

namespace spaarpas::base {

/// Adds the items of another list at the end.
template <class T>
void append(List<T>& list, const List<T>& more) {
    for (const T& item : more) {
        list.push_back(item);
    }
}

}  // namespace spaarpas::base

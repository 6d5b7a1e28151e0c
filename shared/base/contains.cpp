#include "base/contains.h"

namespace spaarpas::base {

bool contains(const List<std::string>& list, std::string_view wanted) {
    for (const std::string& item : list) {
        if (item == wanted) {
            return true;
        }
    }
    return false;
}

bool share_one(const List<std::string>& left, const List<std::string>& right) {
    for (const std::string& item : left) {
        if (contains(right, item)) {
            return true;
        }
    }
    return false;
}

}  // namespace spaarpas::base

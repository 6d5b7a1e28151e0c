#include "view/node/names.h"

namespace spaarpas::view {
namespace {

std::uint32_t slot_of(const char* literal, std::size_t slots) {
    const auto address = reinterpret_cast<std::uintptr_t>(literal);
    return static_cast<std::uint32_t>((address ^ (address >> 9)) & (slots - 1));
}

}  // namespace

NameId Names::intern(std::string_view literal) {
    if (slots_.size() / 2 < used_ + 1) {
        grow();
    }
    std::uint32_t at = slot_of(literal.data(), slots_.size());
    while (slots_[at].literal != nullptr) {
        if (slots_[at].literal == literal.data() && slots_[at].size == literal.size()) {
            return slots_[at].id;
        }
        at = (at + 1) & static_cast<std::uint32_t>(slots_.size() - 1);
    }
    ++used_;
    slots_[at] = {literal.data(), literal.size(), find_or_add(literal)};
    return slots_[at].id;
}

NameId Names::find_or_add(std::string_view text) {
    for (NameId id = 0; id < size(); ++id) {
        if (names_[id] == text) {
            return id;
        }
    }
    names_.push_back(text);
    return size() - 1;
}

void Names::grow() {
    base::Array<Slot> old(slots_.empty() ? 256 : 2 * slots_.size());
    old.swap(slots_);
    for (const Slot& slot : old) {
        if (slot.literal == nullptr) {
            continue;
        }
        std::uint32_t at = slot_of(slot.literal, slots_.size());
        while (slots_[at].literal != nullptr) {
            at = (at + 1) & static_cast<std::uint32_t>(slots_.size() - 1);
        }
        slots_[at] = slot;
    }
}

}  // namespace spaarpas::view

#include "view/cards/table.h"

namespace spaarpas::view {

std::span<const CardRow> card_rows() {
#define SPAARPAS_ROW(section, name) {Section::section, name##_card},
    static constexpr CardRow rows[] = {SPAARPAS_CARDS(SPAARPAS_ROW)};
#undef SPAARPAS_ROW
    return rows;
}

}  // namespace spaarpas::view

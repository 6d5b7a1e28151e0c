#include "view/cards/table.h"

#include "view/cards/cards.h"
#include "view/parts/waiting.h"

namespace spaarpas::view {

namespace {

constexpr CardRow overview[] = {
    {"balance", balance_card},
    {"age", freshness},
    {"notices", notice_list},
    {"waiting", waiting_vouchers},
    {"prompt", prompt_card},
    {"levels", level_cards},
    {"milestones", milestone_list},
    {"consents", consent_list},
};

constexpr CardRow rewards[] = {
    {"vouchers", voucher_list},
    {"offers", offer_list},
    {"age", freshness},
};

constexpr CardRow activity[] = {
    {"activity", activity_list},
    {"age", freshness},
};

}  // namespace

std::span<const CardRow> cards_of(Section section) {
    switch (section) {
        case Section::rewards:
            return rewards;
        case Section::activity:
            return activity;
        case Section::overview:
            break;
    }
    return overview;
}

}  // namespace spaarpas::view

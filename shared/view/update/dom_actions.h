#pragma once

#include "view/node/name.h"

namespace spaarpas::view::dom_action {

/// The names that elements carry in their action attribute; the same names come back in DomAction.
inline constexpr Name open{"open"};
inline constexpr Name close{"close"};
inline constexpr Name section{"section"};
inline constexpr Name join{"join"};
inline constexpr Name retry{"retry"};
inline constexpr Name filter{"filter"};
inline constexpr Name choose_reward{"choose-reward"};
inline constexpr Name want_reward{"want-reward"};
inline constexpr Name cancel_reward{"cancel-reward"};
inline constexpr Name redeem{"redeem"};
inline constexpr Name undo{"undo"};
inline constexpr Name scan{"scan"};
inline constexpr Name copy_code{"copy-code"};
inline constexpr Name use_voucher{"use-voucher"};
inline constexpr Name answer_choose{"answer-choose"};
inline constexpr Name answer_slide{"answer-slide"};
inline constexpr Name answer_text{"answer-text"};
inline constexpr Name answer_send{"answer-send"};
inline constexpr Name answer_later{"answer-later"};
inline constexpr Name why{"why"};
inline constexpr Name more_entries{"more-entries"};
inline constexpr Name dismiss{"dismiss"};
inline constexpr Name download{"download"};
inline constexpr Name check{"check"};
inline constexpr Name erase_ask{"erase-ask"};
inline constexpr Name erase_cancel{"erase-cancel"};
inline constexpr Name erase{"erase"};
inline constexpr Name withdraw_consent{"withdraw-consent"};

}  // namespace spaarpas::view::dom_action

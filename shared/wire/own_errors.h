#pragma once

#include <array>

#include "wire/errors.h"

/// By which codes each route refuses, besides those that any may answer with.
namespace spaarpas::wire::own {

using E = ErrorCode;

inline constexpr std::array cart_errors{E::currency_mismatch, E::cart_invalid, E::amount_overflow};
inline constexpr std::array previews_errors{E::amount_overflow};
inline constexpr std::array cursor_errors{E::cursor_invalid};
inline constexpr std::array export_errors{E::reauthentication_required, E::not_a_member};
inline constexpr std::array erase_errors{E::reauthentication_required};
inline constexpr std::array redemption_errors{E::not_a_member,
                                              E::offer_unknown,
                                              E::offer_not_for_sale,
                                              E::offer_not_met,
                                              E::offer_limit_reached,
                                              E::offer_out_of_stock,
                                              E::not_enough_units,
                                              E::unit_not_spendable};
inline constexpr std::array undo_errors{E::not_a_member,
                                        E::voucher_unknown,
                                        E::voucher_used,
                                        E::voucher_expired,
                                        E::voucher_withdrawn,
                                        E::voucher_reserved,
                                        E::undo_not_possible};
inline constexpr std::array answer_errors{E::not_a_member,
                                          E::prompt_unknown,
                                          E::prompt_not_due,
                                          E::answer_invalid,
                                          E::answer_known};
inline constexpr std::array consent_errors{E::not_a_member, E::purpose_unknown};
inline constexpr std::array activity_errors{E::not_a_member, E::consent_required};
inline constexpr std::array notices_errors{E::not_a_member};
inline constexpr std::array event_errors{E::event_unknown,
                                         E::event_in_future,
                                         E::event_time_invalid,
                                         E::not_a_member,
                                         E::member_unknown,
                                         E::member_erased,
                                         E::order_unknown,
                                         E::order_known,
                                         E::order_cancelled,
                                         E::currency_mismatch,
                                         E::cart_invalid,
                                         E::amount_overflow,
                                         E::refund_invalid,
                                         E::refund_exceeds_order,
                                         E::unknown_line,
                                         E::idempotency_in_flight,
                                         E::idempotency_conflict};
inline constexpr std::array member_errors{E::member_unknown};
inline constexpr std::array adjustment_errors{E::member_unknown,
                                              E::unit_unknown,
                                              E::level_unknown,
                                              E::amount_invalid,
                                              E::amount_overflow,
                                              E::not_enough_units};
inline constexpr std::array merge_errors{E::member_unknown,
                                         E::member_merged,
                                         E::members_same,
                                         E::amount_overflow};
inline constexpr std::array reserve_errors{E::order_cancelled,
                                           E::voucher_unknown,
                                           E::voucher_used,
                                           E::voucher_expired,
                                           E::voucher_withdrawn,
                                           E::voucher_reserved,
                                           E::voucher_not_met,
                                           E::voucher_empty_cart,
                                           E::voucher_no_item,
                                           E::voucher_no_shipping,
                                           E::voucher_not_combinable,
                                           E::voucher_nothing_left,
                                           E::currency_mismatch,
                                           E::cart_invalid,
                                           E::amount_overflow};
inline constexpr std::array commit_errors{E::order_cancelled,
                                          E::voucher_unknown,
                                          E::voucher_used,
                                          E::voucher_withdrawn,
                                          E::voucher_reserved,
                                          E::voucher_not_reserved,
                                          E::voucher_nothing_left};
inline constexpr std::array voucher_errors{E::voucher_unknown,
                                           E::voucher_used,
                                           E::voucher_expired,
                                           E::voucher_withdrawn,
                                           E::voucher_reserved,
                                           E::voucher_not_reserved};

}  // namespace spaarpas::wire::own

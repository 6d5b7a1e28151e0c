#include "engine/program/fields.h"
#include "engine/program/keys.h"

namespace spaarpas::engine {

using keys::may;
using keys::must;

namespace {

const char* kind_of_limit(std::size_t index) {
    static constexpr const char* names[] = {"times", "amount", nullptr};
    return names[index];
}

}  // namespace

void visit_fields(json::Fields& fields, Limit& limit) {
    visit_window(fields,
                 must("per", SPAARPAS_DOC("The time in which it counts, by the calendar")),
                 limit.per,
                 WindowPlace::limit);
    fields.enumerated(may("of", SPAARPAS_DOC("Whose; what all members share is private")),
                      limit.of,
                      {"member", "all"});
    if (fields.form(kind_of_limit, 0, limit.times > 0)) {
        fields.integer(must("times", SPAARPAS_DOC("So many firings of the rule, or vouchers")),
                       limit.times,
                       keys::positive);
    }
    if (fields.form(kind_of_limit, 1, limit.times == 0)) {
        fields.integer(must("amount", SPAARPAS_DOC("So many units that were given")),
                       limit.amount,
                       keys::positive);
    }
}

void visit_limits(json::Fields& fields, Limits& limit, bool& limited) {
    fields.list(may("limit", SPAARPAS_DOC("The most that may happen in a time")), limit, {20, 0});
    fields.boolean(may("limited", SPAARPAS_DOC("Set in the public program where all share one")),
                   limited);
}

}  // namespace spaarpas::engine

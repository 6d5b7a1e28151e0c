#include "engine/rules/do/issue.h"

#include <algorithm>

#include "engine/decide/retained.h"
#include "engine/explain/note.h"
#include "engine/program/check_only.h"
#include "engine/program/keys.h"
#include "engine/program/limits.h"
#include "engine/rules/do/table.h"
#include "engine/rules/giving/by_line.h"
#include "engine/rules/giving/times.h"

namespace spaarpas::engine {

using keys::an_id;
using keys::may;
using keys::must;

void visit_fields(json::Fields& fields, Instead& instead) {
    static constexpr json::IntegerRule amount{1, limits::max_amount};
    fields.text(must("unit", SPAARPAS_DOC("The unit")), instead.unit, an_id);
    fields.integer(must("amount", SPAARPAS_DOC("So many for each voucher that is not there")),
                   instead.amount,
                   amount);
}

void visit_fields(json::Fields& fields, Issue& issue) {
    fields.text(must("offer", SPAARPAS_DOC("The offer")), issue.offer, an_id);
    fields.optional_object(may("instead", SPAARPAS_DOC("Where the offer's limits leave none")),
                           issue.instead);
}

namespace {

const Issue& cast(const void* action) {
    return *static_cast<const Issue*>(action);
}

/// What is given for the grants that got no voucher.
bool give_instead(const Act& act, const Instead& instead, std::int64_t done, std::int64_t wanted) {
    Acting rest = act.acting;
    rest.times = wanted - done;
    if (rest.first_grant > 0) {
        rest.first_grant += done;
    }
    return give_amount({act.round, rest, act.place}, instead.unit, instead.amount);
}

/// Issues a voucher for each grant that has none yet, while the offer's limits leave some; says how
/// many of the grants have theirs then.
std::int64_t issue_all(const Act& act, const Offer& offer, std::int64_t wanted) {
    const std::int64_t left = vouchers_left(act.round, offer);
    std::int64_t issued = 0;
    std::int64_t grant = 0;
    for (; grant < wanted; ++grant) {
        Effect& effect = add_effect(act, EffectKind::issue, offer.id, grant);
        effect.amount = 1;
        const bool has_one = is_retained(act.round.question.facts, effect);
        if (has_one || issued == left) {
            act.round.decision.effects.pop_back();
        }
        if (!has_one && issued == left) {
            break;
        }
        issued += has_one ? 0 : 1;
    }
    use_offer(act.round, offer, issued);
    return grant;
}

bool act_out(const void* action, const Act& act) {
    const Issue& issue = cast(action);
    const Offer* const offer = find_offer(act.round.question.program, issue.offer);
    if (offer == nullptr) {
        return true;
    }
    const std::int64_t wanted = std::min(act.acting.times, most_effects);
    const std::int64_t done = issue_all(act, *offer, wanted);
    if (done == wanted) {
        return true;
    }
    note(act.round.decision.trace, Code::offer_gone, issue.offer);
    return !issue.instead || give_instead(act, *issue.instead, done, wanted);
}

/// One step for the vouchers of a rule, not one each.
void settle(const Program& /*program*/,
            const Effect& effect,
            Decision& decision,
            base::List<Passage>& /*passages*/) {
    if (!decision.trace.empty()) {
        TraceStep& last = decision.trace.back();
        if (last.code == Code::voucher_issued && last.subject == effect.subject &&
            !last.numbers.empty()) {
            last.numbers.front().second += effect.amount;
            return;
        }
    }
    note(decision.trace, Code::voucher_issued, effect.subject, {{"times", effect.amount}});
}

void moves(const void* action, base::List<std::string>& ids) {
    if (cast(action).instead) {
        ids.push_back(cast(action).instead->unit);
    }
}

void check(const void* action, Checker& checker) {
    const Issue& issue = cast(action);
    checker.offer("offer", issue.offer);
    if (!issue.instead) {
        return;
    }
    checker.declared_unit("instead/unit", issue.instead->unit);
    const Offer* const offer = find_offer(checker.program(), issue.offer);
    if (offer != nullptr && offer->limit.empty()) {
        checker.add("instead_unused",
                    "instead",
                    "an offer without limits",
                    "an offer that can run out",
                    "Leave it out, or limit the offer");
    }
}

/// The offer alone, or an object with what is given instead.
void visit(json::Fields& fields, void* value) {
    Issue& issue = *static_cast<Issue*>(value);
    const json::Key key = must(Issue::key, Issue::doc);
    const json::Written written = fields.text_or_object(key, !issue.instead);
    if (written != json::Written::object) {
        fields.text(key, issue.offer, an_id);
    }
    if (written != json::Written::text) {
        fields.object(key, issue);
    }
}

constexpr Form make_form() {
    Form form = form_of<Issue>(Issue::key);
    form.visit = visit;
    return form;
}

constexpr ActionRow make_row() {
    ActionRow row{issue_action_form};
    row.act = act_out;
    row.settle = settle;
    row.moves = moves;
    row.check = SPAARPAS_CHECK(check);
    return row;
}

}  // namespace

const Form issue_action_form = make_form();

const ActionRow issue_action = make_row();

}  // namespace spaarpas::engine

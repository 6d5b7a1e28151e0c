// Mutants that no test can notice, or none has to: the site as sites.json names it, and why. Any other one that survives
// counts as not noticed; one that is noticed after all, or whose site is gone, is to be taken off this list.

const foundToDiffer = "the same: the line before it has found that the two differ";
const notNothing = "the same: that it is nothing was refused before";
const sameAtTheEdge = "the same: at the edge both ways give one value";
const fixedLength = "the same: the form of a colour has seven characters";

export const survivors = [
    {
        site: "decide/event.cpp comes_before relation return left.at_ms < right.at_ms; #1",
        why: foundToDiffer,
    },
    {
        site: "decide/undo.cpp applies_before relation return left.at_ms != right.at_ms ? left.at_ms < right.at_ms : left.id < right.id; #2",
        why: foundToDiffer,
    },
    {
        site: "ledger/draft.cpp goes_before relation return expiry(left) < expiry(right); #1",
        why: foundToDiffer,
    },
    {
        site: "ledger/draft.cpp goes_before relation return left.available_at_ms < right.available_at_ms; #1",
        why: foundToDiffer,
    },
    {
        site: "ledger/draft.cpp Draft::touch relation for (std::size_t index = lots_.size(); index-- > 0;) { #1",
        why: "cannot be reached: the lot is one of the draft's, so that the loop ends before its last step",
    },
    {
        site: "ledger/accrue.cpp adjust relation if (amount < 0 && available + amount < 0) { #1",
        why: notNothing,
    },
    { site: "ledger/accrue.cpp adjust relation if (amount < 0) { #1", why: notNothing },
    {
        site: "ledger/book.cpp book relation return sum.amount > 0 ? accrue(draft, occasion, sum.amount) #1",
        why: "the same: a sum of nothing has no turn",
    },
    {
        site: "ledger/book.cpp book_all relation const bool has_turn = sum.amount != 0 && gives == (sum.amount > 0); #3",
        why: "the same: a sum of nothing has no turn",
    },
    {
        site: "decide/returns.cpp Returns::take_amount relation if (amount_minor < 0) { #1",
        why: "the same: a return of no money does not come here",
    },
    {
        site: "decide/figures.cpp clamped relation return static_cast<std::int64_t>(sum > most ? most : (sum < -most ? -most : sum)); #1",
        why: sameAtTheEdge,
    },
    {
        site: "decide/figures.cpp clamped relation return static_cast<std::int64_t>(sum > most ? most : (sum < -most ? -most : sum)); #2",
        why: sameAtTheEdge,
    },
    {
        site: "cart/counted.cpp tax_within relation return static_cast<std::int64_t>(tax < base_minor ? tax : base_minor); #1",
        why: sameAtTheEdge,
    },
    {
        site: "condition/bounds.cpp note_bounds relation step.numbers.emplace_back(names.missing, missing > 0 ? missing : 0); #1",
        why: sameAtTheEdge,
    },
    {
        site: "decide/advance.cpp next_change relation const auto take = [&next](std::int64_t at_ms) { next = next && *next < at_ms ? *next : at_ms; }; #1",
        why: sameAtTheEdge,
    },
    {
        site: "ledger/draft.cpp Draft::add_lot one changed_.push_back(0); #1",
        why: "the same: the lot is filled, and with that changed",
    },
    {
        site: "ledger/draft.cpp Draft::add_lot drop return; #1",
        why: "the same: a lot of nothing is void, and not recorded",
    },
    {
        site: "rules/round.cpp raise_all one std::int64_t place = 0; #1",
        why: "the same: what raises a rate looks at no place",
    },
    {
        site: "tiers/measure.cpp first_to_end drop return nullptr; #1",
        why: "the same: where no level has a date, none is found below either",
    },
    {
        site: "decide/standing.cpp stand one if (event.at_ms - trimmed_at_ms >= trimmed_every_ms) { #1",
        why: "the same: days that are left out a millisecond earlier or later are reached by no window",
    },
    {
        site: "decide/standing.cpp stand one std::int64_t trimmed_at_ms = 0; #1",
        why: "the same: days that are left out a millisecond earlier or later are reached by no window",
    },
    {
        site: "program/program_fields.cpp visit_fields one {json::TextForm::colour, 7, 1}); #1",
        why: fixedLength,
    },
    {
        site: "program/program_fields.cpp visit_fields one {json::TextForm::colour, 7, 1}); #2",
        why: fixedLength,
    },
];

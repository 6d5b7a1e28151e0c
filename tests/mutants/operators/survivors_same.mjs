// Mutants that do the same as what stands there, by their reason (survivors.mjs).

export const same = [
    {
        why: "the same: the line before it has found that the two differ",
        sites: [
            "decide/event.cpp comes_before relation return left.at_ms < right.at_ms; #1",
            "decide/undo.cpp applies_before relation return left.at_ms != right.at_ms ? left.at_ms < right.at_ms : left.id < right.id; #2",
            "ledger/draft.cpp goes_before relation return expiry(left) < expiry(right); #1",
            "ledger/draft.cpp goes_before relation return left.available_at_ms < right.available_at_ms; #1",
            "ledger/due.cpp set_idle_expiry relation const bool is_undone = before_ms && *before_ms > idle_since_ms; #1",
            "tiers/measure.cpp end_level relation met.place > held_place ? Code::level_reached : Code::level_lowered); #1",
            "program/window.cpp window_at relation if (index < ever) { #1",
        ],
    },
    {
        why: "the same: no two of them have one name",
        sites: [
            "decide/undo.cpp applies_before relation return left.at_ms != right.at_ms ? left.at_ms < right.at_ms : left.id < right.id; #3",
            "decide/difference.cpp Index relation return key_of(*left) < key_of(*right); #1",
        ],
    },
    {
        why: "the same: that it is nothing was refused before",
        sites: [
            "ledger/accrue.cpp adjust relation if (amount < 0 && available + amount < 0) { #1",
            "ledger/accrue.cpp adjust relation if (amount < 0) { #1",
            "ledger/accrue.cpp adjust one if (amount < 0 && available + amount < 0) { #1",
            "ledger/accrue.cpp adjust one if (amount < 0) { #1",
        ],
    },
    {
        why: "the same: a sum of nothing has no turn",
        sites: [
            "ledger/book.cpp book relation return sum.amount > 0 ? accrue(draft, occasion, sum.amount) #1",
            "ledger/book.cpp book_all relation const bool has_turn = sum.amount != 0 && gives == (sum.amount > 0); #3",
        ],
    },
    {
        why: "the same: a return of no money does not come here",
        sites: [
            "decide/returns.cpp Returns::take_amount relation if (amount_minor < 0) { #1",
            "decide/returns.cpp Returns::take_amount one if (amount_minor < 0) { #1",
        ],
    },
    {
        why: "the same: at the edge both ways give one value",
        sites: [
            "decide/figures.cpp clamped relation return static_cast<std::int64_t>(sum > most ? most : (sum < -most ? -most : sum)); #1",
            "decide/figures.cpp clamped relation return static_cast<std::int64_t>(sum > most ? most : (sum < -most ? -most : sum)); #2",
            "cart/counted.cpp tax_within relation return static_cast<std::int64_t>(tax < base_minor ? tax : base_minor); #1",
            "condition/bounds.cpp note_bounds relation step.numbers.emplace_back(names.missing, missing > 0 ? missing : 0); #1",
            "decide/advance.cpp next_change relation const auto take = [&next](std::int64_t at_ms) { next = next && *next < at_ms ? *next : at_ms; }; #1",
            "ledger/apply.cpp prolong_lots relation *lot.expires_at_ms < activity.expires_at_ms) { #1",
            "decide/difference.cpp difference relation } else if (is_counted(before) && after->amount < before.amount) { #1",
            "decide/difference.cpp difference relation } else if (is_counted(after) && after.amount > before->amount) { #1",
            "rules/giving/by_line.cpp raised_minor relation sum += amounts[line] > 0 && stack.takes_part(index, line) ? amounts[line] : 0; #1",
            "rules/do/multiply.cpp raise relation const bool may_not_lower = act.acting.rule->limited && multiply.bp < limits::one_bp; #1",
            "condition/distance.cpp distance_of relation return missing > 0 && missing < of ? Distance{missing, of} : Distance{}; #2",
            "tiers/tier_fields.cpp visit_until one int index = before < 0 ? 0 : before; #1",
            "rules/do/give.cpp give_per_attribute one const std::int64_t each = give.amount > 0 ? give.amount : 1; #1",
            "tiers/tier_fields.cpp visit_until relation int index = before < 0 ? 0 : before; #1",
            "ledger/lives.cpp life_until relation if (at_ms > available_at_ms) { #1",
        ],
    },
    {
        why: "the same: the lot is filled, and with that changed",
        sites: ["ledger/draft.cpp Draft::add_lot one changed_.push_back(0); #1"],
    },
    {
        why: "the same: a lot of nothing is void, and not recorded",
        sites: ["ledger/draft.cpp Draft::add_lot drop return; #1"],
    },
    {
        why: "the same: any number but none says it",
        sites: [
            "ledger/draft.cpp Draft::touch one changed_[index] = 1; #1",
            "decide/follow.cpp Waves::is_met one refused_[index] = 1; #1",
            "decide/follow.cpp Waves::times_due one refused_[index] = 1; #1",
            "rules/giving/rate.cpp spread one *largest = -1; #1",
            "tiers/tier_fields.cpp visit_until one const int before = keep.until_end_of ? static_cast<int>(*keep.until_end_of) - month : -1; #2",
            "offers/state.cpp left_of_all one return 1; #1",
        ],
    },
    {
        why: "the same, and only slower: there is nothing else to do",
        sites: [
            "ledger/draft.cpp Draft::touch drop return; #1",
            "decide/follow.cpp Waves::wave drop return {}; #1",
            "decide/follow.cpp Waves::wave drop any = !all.empty(); #1",
            "decide/standing.cpp stand drop trimmed_at_ms = event.at_ms; #1",
            "decide/undo.cpp take_off_returns drop return {}; #1",
            "decide/returns.cpp Returns::take_units drop return; #1",
            "rules/giving/limits.cpp lower_gives drop return true; #1",
            "decide/standing.cpp in_order drop return events; #1",
            "decide/returns.cpp Returns::write_give drop return; #1",
            "rules/giving/limits.cpp lower_gives drop return true; #2",
            "rules/giving/rate.cpp read_factors drop continue; #1",
            "program/window.cpp visit_name drop break; #3",
            "decide/said.cpp note_said drop return false; #1",
        ],
    },
    {
        why: "the same: of a unit that there is not nothing is left",
        sites: [
            "decide/returns.cpp Returns::take_line relation for (std::size_t unit = 0; unit < units_.size(); ++unit) { #1",
            "decide/returns.cpp Returns::take_money relation for (std::size_t unit = 0; unit < units_.size(); ++unit) { #1",
        ],
    },
    {
        why: "the same: where no level has a date, none is found below either",
        sites: ["tiers/measure.cpp first_to_end drop return nullptr; #1"],
    },
    {
        why: "the same: days that are left out a millisecond earlier or later are reached by no window",
        sites: [
            "decide/standing.cpp stand one if (event.at_ms - trimmed_at_ms >= trimmed_every_ms) { #1",
            "decide/standing.cpp stand relation if (event.at_ms - trimmed_at_ms >= trimmed_every_ms) { #1",
            "decide/standing.cpp stand drop trim(course, standing.facts); #1",
            "decide/standing.cpp stand one std::int64_t trimmed_at_ms = 0; #1",
        ],
    },
    {
        why: "the same but for a level by hand that ends with the instant that gives it",
        sites: [
            "decide/advance.cpp last_before relation return until_ms < facts.at_ms ? facts.at_ms : until_ms - 1; #1",
        ],
    },
    {
        why: "the same: a step that is read has no number before",
        sites: [
            "explain/trace.cpp visit_fields one if (delta.value_or(0) != step.delta) { #1",
            "explain/trace.cpp visit_fields one step.delta = delta.value_or(0); #1",
        ],
    },
    {
        why: "the same: what is read takes the place of what was there",
        sites: [
            "tiers/tier_fields.cpp visit_until one int index = before < 0 ? 0 : before; #2",
            "units/unit_fields.cpp visit_end_of unit Period period = expires.at_end_of.value_or(Period::day); #1",
        ],
    },
    {
        why: "the same: the first of a list repeats none before it",
        sites: [
            "condition/checks.cpp check_twice one for (std::size_t index = 0; index < items.size(); ++index) { #1",
            "program/check_program.cpp check_locales one for (std::size_t index = 0; index < locales.size(); ++index) { #1",
            "tiers/check_tiers.cpp check_perks one for (std::size_t index = 0; index < level.perks.size(); ++index) { #1",
        ],
    },
    {
        why: "the same: what is there twice is found the first time",
        sites: ["program/checker.cpp Checker::unique drop return; #1"],
    },
    {
        why: "the same: no check asks for a choice by its first name, and a choice is one of its names",
        sites: [
            "program/walk.cpp Said::on_choice relation if (value >= 0 && static_cast<std::size_t>(value) < names.size()) { #1",
            "program/walk.cpp Said::on_choice relation if (value >= 0 && static_cast<std::size_t>(value) < names.size()) { #2",
            "program/walk.cpp Said::on_choice one if (value >= 0 && static_cast<std::size_t>(value) < names.size()) { #1",
        ],
    },
    {
        why: "the same: nothing else is said where something was wrong before",
        sites: ["cart/check_cart.cpp check_order drop return; #1"],
    },
    {
        why: "the same: a limit is of one at least",
        sites: [
            "rules/check_rules.cpp check_reachable one std::int64_t fixed = 0; #1",
            "rules/check_rules.cpp fixed_amount one return 0; #1",
            'rules/check_rules.cpp fixed_amount one return said.text("per").empty() ? said.number("amount") : 0; #1',
        ],
    },
    {
        why: "the same: a sum that is too large is refused again where it is counted",
        sites: ["rules/giving/limits.cpp lower_gives drop return false; #2"],
    },
    {
        why: "the same: limits of a unit are on amounts, those of an offer on times",
        sites: [
            "rules/giving/limits.cpp count_uses one if (!count_uses(round, owner_of(unit), unit.limit, gives, 0)) { #1",
            "rules/giving/times.cpp vouchers_left relation if (limit.times > 0) { #1",
        ],
    },
    {
        why: "the same: the next line says it of what is reached once",
        sites: [
            "rules/on/reaches.cpp due one std::int64_t times = reaches.every > 0 ? figure / reaches.every : 0; #2",
        ],
    },
    {
        why: "the same: a streak of none had its newest period when time began",
        sites: [
            "rules/on/streak.cpp reaches_to relation return streak.length > 0 && #1",
            "rules/on/streak.cpp happens relation if (streak.length > 0 && streak.newest_start_ms >= start_ms) { #1",
        ],
    },
    {
        why: "the same: a boost has an end",
        sites: [
            "rules/do/multiply.cpp settle one const std::int64_t until_ms = effect.until_ms.value_or(0); #1",
        ],
    },
    {
        why: "the same: the costs of shipping stand behind a line",
        sites: [
            "offers/till.cpp take_off_shipping one if (count == 0 || till.counted.lines[count - 1].line != nullptr) { #1",
        ],
    },
    {
        why: "the same: the form of an id has 64 characters at most",
        sites: ["rules/milestone_fields.cpp visit_fields one {json::TextForm::id, 64, 0}); #1"],
    },
    {
        why: "the same: a message is named by its rule",
        sites: ["rules/do/tell.cpp settle unit note(decision.trace, Code::told, effect.rule); #1"],
    },
    {
        why: "the same: nobody is told of more progress than the target",
        sites: [
            "rules/on/enters.cpp way one status.progress = stands_there(passage::waits_for(on), question.facts) ? 1 : 0; #1",
        ],
    },
    {
        why: "the same: a line is chosen by any number but 0",
        sites: [
            "condition/lines.cpp ask_lines one answer.choice.chosen.push_back(chosen ? 1 : 0); #1",
            "rules/on_event.cpp lines_of one chosen.push_back(line.excepted ? 0 : 1); #2",
        ],
    },
    {
        why: "the same: a milestone without a unit has no such field, and an empty one is never written",
        sites: ["rules/milestone_fields.cpp visit_fields one {json::TextForm::id, 64, 0}); #2"],
    },
];

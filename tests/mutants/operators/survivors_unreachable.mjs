// Mutants of what nothing comes to, by their reason (survivors.mjs).

export const unreachable = [
    {
        why: "cannot be reached: the lot is one of the draft's, so that the loop ends before its last step",
        sites: [
            "ledger/draft.cpp Draft::touch relation for (std::size_t index = lots_.size(); index-- > 0;) { #1",
        ],
    },
    {
        why: "cannot be reached: a sum that has a turn is neither nothing nor of the wrong sign",
        sites: ["ledger/book.cpp book_all drop return problems; #1"],
    },
    {
        why: "cannot be reached: at its first instant a date holds",
        sites: [
            "condition/date.cpp note_instants relation if (window.from_ms && (at_ms < *window.from_ms || !window.until_ms)) { #1",
        ],
    },
    {
        why: "cannot be reached: an effect's lines are those of the order",
        sites: [
            "decide/returns.cpp Returns::write_give one part.amount = line < lines_.size() ? give.by_line[line] : 0; #1",
            "decide/returns.cpp Returns::write_give relation part.amount = line < lines_.size() ? give.by_line[line] : 0; #1",
        ],
    },
    {
        why: "cannot be reached: rules that pass the check do not follow one another so long",
        sites: [
            "decide/follow.cpp follow relation for (std::size_t wave = 0; any && wave < rules * rules; ++wave) { #1",
            "decide/follow.cpp follow one for (std::size_t wave = 0; any && wave < rules * rules; ++wave) { #1",
            "decide/follow.cpp follow one const std::size_t rules = program.rules.size() + 1; #1",
        ],
    },
    {
        why: "cannot be reached: the limits of the unit have refused such a sum before",
        sites: ["rules/giving/limits.cpp count_uses drop return false; #3"],
    },
    {
        why: "cannot be reached: the check refuses it where no event sets the rule off",
        sites: [
            "rules/do/give.cpp give_per_attribute one const std::int64_t value = event != nullptr ? attribute_of(*event, give.per) : 0; #1",
        ],
    },
    {
        why: "cannot be reached: an event grants a rule once",
        sites: [
            "rules/do/give.cpp give_per_attribute drop return false; #2",
            "rules/do/issue.cpp give_instead relation if (rest.first_grant > 0) { #1",
            "rules/giving/by_line.cpp give_per_item drop return false; #2",
        ],
    },
    {
        why: "cannot be reached: no field of a program has an empty name",
        sites: [
            "program/load.cpp without_index one const bool is_item = last != std::string_view::npos && pointer[last] == '/' && last > 0; #1",
        ],
    },
    {
        why: "cannot be reached: a streak is by the week before its period is read",
        sites: [
            "rules/on/streak.cpp visit_fields unit on.each = each == 1 ? Period::month : Period::week; #2",
        ],
    },
];

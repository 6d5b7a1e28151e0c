// Vouchers that were used and stayed when what had brought them went.
import { windowStart } from "../model/figures.mjs";

const day = 86_400_000;

const issuing = ({ rules }) =>
    rules.filter((rule) => rule.do.some(({ issue }) => issue !== undefined));

/** What a rule's first grant in a period is called, or one by an event that is gone. */
function causeOf({ id, on }, zone, at) {
    if (typeof on === "string" || !(on.reaches || on.streak || on.enters || on.leaves)) {
        return `gone/${id}`;
    }
    const start = on.reaches ? windowStart(zone, on.over, at) : 0;
    return start === 0 ? `${id}/1` : `${id}/${start}/1`;
}

/** Vouchers that were used and stay, though what brought them is gone: some of one rule. */
export function retainedOf(random, versions, anchor) {
    const rules = issuing(versions[0]);
    if (rules.length === 0 || !random.chance(75)) {
        return [];
    }
    const rule = random.pick(rules);
    const at_ms = anchor + random.below(120) * day;
    const cause = causeOf(rule, versions[0].zone, at_ms);
    return rule.do.flatMap(({ issue }, place) => {
        const subject = issue?.offer ?? issue;
        const it = { cause, place, source: cause, rule: rule.id, kind: "issue", subject };
        return issue && random.chance(80) ? [{ ...it, amount: 1, at_ms }] : [];
    });
}

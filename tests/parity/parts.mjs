// What took part in a case.

import { ofRules } from "../histories/run/coverage.mjs";
import { shownBy } from "./compare.mjs";

/** The leaves of a condition, and what joins them. */
function leavesOf(condition) {
    const { all, any, not } = condition;
    const inner = all ?? any ?? (not ? [not] : undefined);
    return [Object.keys(condition)[0], ...(inner ?? []).flatMap(leavesOf)];
}

// A date is explained by the part of it that does not hold.
const leafOfCode = { not_met_weekday: "date", not_met_hours: "date", not_met_times: undefined };

function notMet({ code }) {
    const leaf = code in leafOfCode ? leafOfCode[code] : code.replace("not_met_", "");
    return code.startsWith("not_met_") && leaf ? [leaf] : [];
}

/** The rules that acted with all that they say, the leaves that stood in a rule's way, and what the explanation shows. */
export function partsOf(file, preview) {
    const { effects = [], trace = [] } = preview;
    const acted = new Set(effects.map(({ rule }) => rule));
    const conditions = file.rules.filter(({ id, if: one }) => acted.has(id) && one);
    return new Set([
        ...shownBy(preview),
        ...ofRules({ versions: [file] }, effects),
        ...conditions.flatMap((rule) => leavesOf(rule.if)).map((leaf) => `if ${leaf}`),
        ...trace.flatMap(notMet).map((leaf) => `if ${leaf}`),
    ]);
}

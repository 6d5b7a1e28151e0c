// The demo members' past: real orders, posted through the public API with the moment at which they
// would have happened. The rules make of them what they make of any order.

import { memberEvent } from "../server/loyalty/events.mjs";
import { cartTotals } from "../server/shop/totals.mjs";
import { basketLines } from "./baskets.mjs";

const day_ms = 24 * 3600 * 1000;

/** [days ago, skus]; a sku that is named twice is bought twice. */
const history = {
    // A regular: Silver, with points to spend.
    "k-1002": [
        [171, ["huila-250", "filterzakjes", "handfilter"]],
        [128, ["yirgacheffe-250", "winteravond-250"]],
        [95, ["noorderlicht-espresso-1000"]],
        [61, ["huila-250", "antigua-250", "filterzakjes"]],
        [33, ["nyeri-250", "yirgacheffe-250"]],
        [12, ["huila-1000"]],
    ],
    // Nearly Gold: a few euros short of 400 in the last year.
    "k-1003": [
        [322, ["handmolen"]],
        [268, ["noorderlicht-espresso-1000"]],
        [214, ["yirgacheffe-250", "huila-250"]],
        [161, ["noorderlicht-espresso-1000", "filterzakjes"]],
        [117, ["antigua-250", "antigua-250"]],
        [89, ["noorderlicht-espresso-1000"]],
        [57, ["nyeri-250", "mok"]],
        [26, ["noorderlicht-espresso-1000"]],
        [6, ["winteravond-250", "winteravond-250", "middernachtzon-250"]],
    ],
    // Lapsed: good years ago, points about to expire.
    "k-1004": [
        [543, ["waterkoker", "huila-1000"]],
        [531, ["poolnacht-1000"]],
        [498, ["poolnacht-1000", "mandheling-250"]],
        [466, ["poolnacht-1000"]],
    ],
};

const voices = [
    ["k-1002", "newsletter", 170],
    ["k-1003", "newsletter", 320],
    ["k-1003", "review", 210],
    ["k-1003", "review", 55],
];

/** Oldest first, as it would have happened. */
export function seed({ ordering, outbox, clock, orders, members }) {
    const today_ms = Math.floor(clock.now() / day_ms) * day_ms;
    // Half past ten in the morning, Dutch winter time.
    const at = (daysAgo) => today_ms - daysAgo * day_ms + 9.5 * 3600 * 1000;
    const visits = Object.entries(history).flatMap(([member, all]) =>
        all.map(([daysAgo, skus]) => ({ member, daysAgo, skus })),
    );
    const said = voices.map(([member, kind, daysAgo]) => ({ member, kind, daysAgo }));
    for (const { member, daysAgo, skus, kind } of byAge([...visits, ...said])) {
        if (skus) {
            const totals = cartTotals({ lines: basketLines(skus) });
            ordering.place({ id: orders.nextId(), member, totals, placed_at_ms: at(daysAgo) });
            continue;
        }
        const id = `${kind}-${member}-${daysAgo}`;
        outbox.add({ id, body: memberEvent({ id, kind, member, nowMs: at(daysAgo) }) });
        if (kind === "newsletter") members.find(member).newsletter = true;
    }
}

const byAge = (past) => past.sort((a, b) => b.daysAgo - a.daysAgo);

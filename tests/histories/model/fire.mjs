// Section 4 of docs/program.md, 3 to 8: what the rules that hold bring, all at once.
import { day, endOfDayAfter } from "./calendar.mjs";
import { moveFigure } from "./figures.mjs";
import { amountOf } from "./gives.mjs";
import { sum, within } from "./integers.mjs";
import { findLevel, keepUntil, meetLevel } from "./levels.mjs";
import { limitRule, limitUnit, timesLeft, use } from "./limits.mjs";

// A firing is one rule that acts: `{rule, cause, source, lines, times}`, `lines` the places of those that it is about,
// `times` how many grants its gives stand for.

const findOffer = ({ program }, id) => (program.offers ?? []).find((offer) => offer.id === id);

/** Whether the voucher was used and stayed when what had brought it went. */
const stays = ({ facts }, { cause, place, offer }) =>
    facts.retained.some(
        (one) => one.cause === cause && one.place === place && one.subject === offer,
    );

/** Vouchers as long as their offer's limits leave some, then what stands in their place. */
function issue(scene, action, { firing, place }, taken) {
    const { offer: id, instead } = action.issue;
    const { cause, lines } = firing;
    if (stays(scene, { cause, place, offer: id })) {
        scene.facts.seen.add("retained");
        return {};
    }
    const offer = findOffer(scene, id);
    const already = taken.get(id) ?? 0n;
    if (!offer || timesLeft(scene, "offer", offer) > already) {
        taken.set(id, already + 1n);
        return { voucher: id };
    }
    return instead ? { unit: instead.unit, ...amountOf(scene, instead, lines, []) } : {};
}

/** What one action of a rule brings, or nothing where it gives nothing. */
function awardOf(scene, { firing, place }, firings, taken) {
    const action = firing.rule.do[place];
    const at = { firing, place };
    if (action.give) {
        const given = amountOf(scene, action.give, firing.lines, firings);
        const amount = given.amount * (firing.times ?? 1n);
        return [{ ...at, unit: action.give.unit, ...given, amount }];
    }
    return action.issue ? [{ ...at, ...issue(scene, action, at, taken) }] : [];
}

/** What the firings give before limits, with the vouchers that they bring: by rule, action and grant. */
function awardsOf(scene, firings) {
    const taken = new Map();
    return [...new Set(firings.map(({ rule }) => rule))].flatMap((rule) => {
        const own = firings.filter((firing) => firing.rule === rule);
        return [...rule.do.keys()].flatMap((place) =>
            own.flatMap((firing) => awardOf(scene, { firing, place }, firings, taken)),
        );
    });
}

function limitAll(scene, firings, gives) {
    for (const rule of new Set(firings.map((firing) => firing.rule))) {
        limitRule(
            scene,
            rule,
            gives.filter(({ firing }) => firing.rule === rule),
        );
    }
    for (const unit of scene.program.units ?? []) {
        limitUnit(
            scene,
            unit,
            gives.filter((give) => give.unit === unit.id),
        );
    }
}

const effectOf = ({ firing, place }, rest) => ({
    cause: firing.cause,
    place,
    source: firing.source,
    rule: firing.rule.id,
    amount: 0n,
    until: null,
    ...rest,
});

/** The figures of units and of limits move. */
function move(scene, firings, gives) {
    const { program, facts, zone, at } = scene;
    for (const { rule, times } of firings) {
        use(scene, "rule", rule, { kind: "times", amount: times ?? 1n });
    }
    for (const { firing, unit, amount } of gives) {
        within(amount);
        moveFigure(facts, unit, day(zone, at), amount);
        const noun = program.units.find(({ id }) => id === unit);
        use(scene, "rule", firing.rule, { kind: "amount", amount });
        use(scene, "unit", noun, { kind: "amount", amount });
    }
}

function moveOffers(scene, vouchers) {
    for (const { voucher } of vouchers) {
        use(scene, "offer", findOffer(scene, voucher), { kind: "times", amount: 1n });
    }
}

/** A boost takes the place of the one that the rule gave before. */
function boost({ facts, zone, at }, rule, { unit, bp, for_days }) {
    const until = endOfDayAfter(zone, at, for_days);
    const others = facts.boosts.filter((one) => one.rule !== rule || one.unit !== unit);
    facts.boosts = [...others, { rule, unit, bp, until }];
    return { kind: "multiply", subject: unit, amount: BigInt(bp), until };
}

const doers = {
    multiply: (scene, rule, action) => action.for_days && boost(scene, rule, action),
    level: ({ program, facts, zone, at }, _, { level, until }, passages) => {
        const set = findLevel(program, level);
        const date = keepUntil(zone, until, at);
        passages.push(...meetLevel(facts, set, level, date));
        return { kind: "level", subject: level, until: date };
    },
    perk: ({ zone, at }, _, { id, days }) => {
        const until = days === undefined ? null : endOfDayAfter(zone, at, days);
        return { kind: "perk", subject: id, until };
    },
    tell: (_, rule) => ({ kind: "tell", subject: rule }),
    ask: (_, __, { prompt }) => ({ kind: "ask", subject: prompt }),
};

function actOn(scene, firing, passages) {
    return firing.rule.do.flatMap((action, place) => {
        const name = Object.keys(doers).find((key) => action[key] !== undefined);
        const done = name && doers[name](scene, firing.rule.id, action[name], passages);
        return done ? [effectOf({ firing, place }, done)] : [];
    });
}

/**
 * Lets rules act. `takeOff(gives)` lowers them by what was returned, and moves the figures of an order.
 * Gives the effects, and adds what was entered and left to `passages`.
 */
export function fire(scene, firings, passages, takeOff = () => {}) {
    if (firings.length === 0) {
        takeOff([]);
        return [];
    }
    const awards = awardsOf(scene, firings);
    const gives = awards.filter(({ unit }) => unit !== undefined);
    limitAll(scene, firings, gives);
    takeOff(gives);
    move(scene, firings, gives);
    const vouchers = awards.filter(({ voucher }) => voucher !== undefined);
    moveOffers(scene, vouchers);
    within(sum(gives.map(({ amount }) => amount)));
    // A rule that is granted several times at once does the rest of it once.
    const isFirst = ({ rule }, index) => firings.findIndex((one) => one.rule === rule) === index;
    const byLine = (lines) =>
        lines?.map((amount, place) => ({ line: scene.lines[place].id, amount }));
    const given = ({ unit, amount, lines }) => ({
        kind: "give",
        subject: unit,
        amount,
        lines: byLine(lines),
    });
    return [
        ...gives.map((give) => effectOf(give, given(give))),
        ...vouchers.map((one) =>
            effectOf(one, { kind: "issue", subject: one.voucher, amount: 1n }),
        ),
        ...firings.filter(isFirst).flatMap((firing) => actOn(scene, firing, passages)),
    ];
}

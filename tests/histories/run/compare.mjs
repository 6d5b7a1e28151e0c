// Whether the C++ and the model say the same of a case.
import { refusalOf } from "../model/decide.mjs";
import { comesBefore, stand, versionAt } from "../model/history.mjs";

/** Takes an event in place of an earlier one of its id; gives the code of what stands in its way. */
function take(versions, kept, event) {
    const code = refusalOf(versionAt(versions, event.at_ms), event);
    if (!code) {
        kept.set(event.id, event);
    }
    return code;
}

/** The past of two members is one, and who joined twice joined first. */
function unite(versions, kept, others) {
    for (const event of others) {
        take(versions, kept, event);
    }
    const joinings = [...kept.values()].filter(({ kind }) => kind === "joined").sort(comesBefore);
    for (const event of joinings.slice(1)) {
        kept.set(event.id, { ...event, cancelled: true });
    }
}

/** The model's own answer: `{facts, effects, refused}`. */
export function modelAnswer(one, seen = new Set()) {
    const { versions, events, others = [], at_ms } = one;
    const kept = new Map();
    let { retained = [] } = one;
    const turns = {
        merge: () => unite(versions, kept, others),
        erase: () => {
            kept.clear();
            retained = [];
        },
    };
    const refused = [];
    for (const [arrival, event] of events.entries()) {
        const turn = turns[event.kind];
        const code = turn ? turn() : take(versions, kept, event);
        if (code) {
            refused.push({ arrival, code });
        }
    }
    return { ...stand(versions, [...kept.values()], at_ms, { seen, retained }), refused };
}

const plainly = (value) =>
    JSON.stringify(value, (_, one) => (typeof one === "bigint" ? Number(one) : one));

const byText = (a, b) => (a < b ? -1 : 1);
const textsOf = (list) => list.map((one) => plainly(one)).sort(byText);

const measuredKinds = ["give", "issue", "multiply"];

/** An effect as both sides can say it; lines that have nothing are left out. */
function effectOf({ cause, place = 0, source, kind, subject, amount = 0, until, lines }) {
    const byLine = (lines ?? []).map((one) => [one.line, Number(one.amount)]);
    return {
        cause,
        kind,
        place,
        source,
        subject,
        amount: measuredKinds.includes(kind) ? Number(amount) : 1,
        until: until ?? null,
        lines: byLine.filter(([, part]) => part !== 0),
    };
}

const isSomething = ({ kind, amount }) => kind !== "give" || Number(amount) !== 0;

function effectsOf(effects) {
    return effects
        .filter(isSomething)
        .map((effect) => JSON.stringify(effectOf(effect)))
        .sort(byText);
}

const named = (effect) => ({ ...effect, until: effect.until_ms });

/** What one side has and the other has not, of two lists in order. */
function unlike(what, ours, theirs) {
    // Nearly all are the same, and some are long.
    if (ours.length === theirs.length && ours.every((one, index) => one === theirs[index])) {
        return [];
    }
    const only = (list, other) => list.filter((one) => !other.includes(one));
    return [{ what, model: only(ours, theirs), program: only(theirs, ours) }];
}

const daysOf = (days) => days.filter(([, amount]) => amount !== 0).sort(([a], [b]) => a - b);

/** The figures that C++ keeps, by the days that it still has: it forgets those that no window reaches. */
function figuresOf(ours, theirs) {
    const expected = theirs.map(({ key, days = [] }) => {
        const figure = ours.get(key) ?? { ever: 0n, days: new Map() };
        const first = days[0]?.day ?? Infinity;
        const all = [...figure.days].map(([date, amount]) => [date, Number(amount)]);
        return { key, ever: figure.ever, days: daysOf(all).filter(([date]) => date >= first) };
    });
    const found = theirs.map(({ key, ever = 0, days = [] }) => ({
        key,
        ever,
        days: daysOf(days.map((one) => [one.day, one.amount])),
    }));
    return unlike("figures", textsOf(expected), textsOf(found));
}

const kept = (pairs) => textsOf(pairs.filter(([, value]) => Number(value) !== 0));

/** The rules whose grants count for ever: C++ forgets those of periods that are over. */
function lastingRules({ versions, at_ms }) {
    const isLasting = ({ on }) => !on.reaches || on.over === undefined || on.over === "ever";
    return versionAt(versions, at_ms)
        .rules.filter(isLasting)
        .map(({ id }) => `${id}/0`);
}

function grantsOf(one, ours, theirs) {
    const held = new Set([...theirs.map(([key]) => key), ...lastingRules(one)]);
    return [...ours.granted].filter(([key]) => held.has(key));
}

function factsOf(one, ours, theirs) {
    const {
        levels = [],
        streaks = [],
        granted = [],
        boosts = [],
        inside = [],
        posted = [],
    } = theirs;
    const held = ({ set, level, until, until_ms }) => [set, level, until ?? until_ms ?? null];
    const running = ({ rule, unit, bp, until, until_ms }) => [rule, unit, bp, until ?? until_ms];
    const streak = ({ rule, length, newest_start_ms }) => [
        rule,
        { length, newest: newest_start_ms },
    ];
    const grant = ({ rule, period_start_ms = 0, times }) => [`${rule}/${period_start_ms}`, times];
    return [
        ...unlike(
            "joined",
            [plainly(ours.joinedAt)],
            [plainly(theirs.joined_at_ms ?? ours.joinedAt)],
        ),
        ...unlike("levels", textsOf(ours.levels.map(held)), textsOf(levels.map(held))),
        ...unlike("streaks", textsOf([...ours.streaks]), textsOf(streaks.map(streak))),
        ...unlike(
            "granted",
            kept(grantsOf(one, ours, granted.map(grant))),
            kept(granted.map(grant)),
        ),
        ...unlike("boosts", textsOf(ours.boosts.map(running)), textsOf(boosts.map(running))),
        ...unlike("inside", textsOf(ours.inside), textsOf(inside)),
        ...unlike("posted", textsOf(ours.posted), textsOf(posted)),
    ];
}

/** Where the answer of C++ differs from the model's: a list, empty where it does not. */
export function differences(one, answer, ours = modelAnswer(one)) {
    if (answer.problem) {
        return [{ what: "problem", program: answer.problem }];
    }
    if (answer.differs) {
        return [{ what: "two ways to the same past", program: answer.differs }];
    }
    const { facts, effects = [] } = answer.standing;
    return [
        ...unlike("refused", textsOf(ours.refused), textsOf(answer.refused ?? [])),
        ...unlike("effects", effectsOf(ours.effects), effectsOf(effects.map(named))),
        ...factsOf(one, ours.facts, facts),
        ...figuresOf(ours.facts.figures, facts.figures ?? []),
    ];
}

// The time of the tests. None of them reads the real date: each part of a test gets its time from here, the browser by
// Playwright's clock, the server by its demo clock, and what runs in Node by a call. So what is asserted holds on any day.
//
// A run begins on a Wednesday; SPAARPAS_TEST_INSTANT names another day.
/** Instants at which dates go wrong when they do, each with the zone of the machine on which it is looked at. */
export const instants = {
    /** A day on which no rule of the demo's program depends. */
    wednesday: { at_ms: Date.UTC(2026, 10, 25, 9), zone: "Europe/Amsterdam" },
    /** In Amsterdam a quarter past midnight, so the weekend of winter has begun; in London it is Friday. */
    saturday: { at_ms: Date.UTC(2026, 11, 18, 23, 15), zone: "Pacific/Kiritimati" },
    /** In half a minute it is 2 o'clock again, for the second time. */
    "change-of-the-clock": { at_ms: Date.UTC(2026, 9, 25, 0, 59, 30), zone: "Europe/London" },
    /** A Tuesday on which it is still Monday in Los Angeles, and the rule of the winter of 2026 is over. */
    "leap-day": { at_ms: Date.UTC(2028, 1, 29, 4), zone: "America/Los_Angeles" },
};

/** The name of the day on which this run takes place. */
export const day = process.env.SPAARPAS_TEST_INSTANT || "wednesday";
if (!(day in instants)) {
    const known = Object.keys(instants).join(", ");
    throw new Error(`SPAARPAS_TEST_INSTANT is "${day}"; expected one of ${known}`);
}
const { at_ms: start_ms } = instants[day];

/** The machine's own clock: shop and server sign and judge tokens by it, which nobody moves. It dates nothing else. */
export const machineNow_ms = () => Date.now();

/** How far the time of the tests is ahead of the machine's, for a program that shares the machine's. */
export const offset_ms = start_ms - machineNow_ms();

/** The time in the tests, which runs as time does. */
export const now_ms = () => machineNow_ms() + offset_ms;

/** Gives the pages of a browser context the time of the tests, before they are opened. */
export const setClock = (context) => context.clock.install({ time: now_ms() });

/** The same for a browser that no test tool can set: given to a page as a script of its own, with an instant. */
export function shiftClock(instant_ms) {
    const real = window.Date;
    const ahead_ms = instant_ms - real.now();
    window.Date = new Proxy(real, {
        construct: (_, given, self) =>
            Reflect.construct(real, given.length > 0 ? given : [real.now() + ahead_ms], self),
        apply: () => String(new window.Date()),
        get: (_, name) => (name === "now" ? () => real.now() + ahead_ms : Reflect.get(real, name)),
    });
}

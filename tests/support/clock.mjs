// The time of the tests. None of them reads the real date: each part of a test gets its time from here, the browser by
// Playwright's clock, the server by its demo clock, and what runs in Node by a call. So what is asserted holds on any day.
const began = performance.now();

/** A Wednesday on which no rule of the demo's program depends, at ten in the morning. */
export const wednesday_ms = Date.UTC(2026, 10, 25, 9);

/** The instant at which a test file begins. */
export const start_ms = wednesday_ms;

/** The time in the tests, which runs as time does. */
export const now_ms = () => start_ms + Math.round(performance.now() - began);

/** Gives the pages of a browser context the time of the tests, before they are opened. */
export const setClock = (context) => context.clock.install({ time: now_ms() });

// Counts what the cases showed.

import { actions, leaves, limits, triggers } from "../histories/run/coverage.mjs";

/** Every part of a program, each in at least so many of a thousand cases. */
const parts = [
    ...leaves.map((leaf) => `if ${leaf}`),
    ...["all", "any", "not"].map((whole) => `if ${whole}`),
    ...triggers.map((trigger) => `on ${trigger}`),
    ...actions.map((action) => `do ${action}`),
    ...limits.map((limit) => `limit ${limit}`),
];
const leastOfParts = 20;

/** What an explanation shows where things meet, by its codes and what `shownBy` adds. */
const codes = [
    ..."given_by_rate given_amount given_per_item given_per_attribute raised raised_by_boost".split(
        " ",
    ),
    ..."limit_reached unit_limit_reached reached level_reached issue multiply refused".split(" "),
    "at most",
];
const leastOfCodes = 5;

const names = [...parts, ...codes];
const leastOf = (name) => (parts.includes(name) ? leastOfParts : leastOfCodes);

export class Tally {
    cases = 0;
    failures = [];
    #shown = new Map(names.map((name) => [name, 0]));
    #refused = new Map();

    add({ shows, refused, failure }) {
        this.cases += 1;
        for (const name of names.filter((one) => shows.includes(one))) {
            this.#shown.set(name, this.#shown.get(name) + 1);
        }
        if (refused) {
            this.#refused.set(refused, (this.#refused.get(refused) ?? 0) + 1);
        }
        if (failure) {
            this.failures.push(failure);
        }
    }

    /** What took part in too few cases. */
    rare() {
        return [...this.#shown]
            .filter(([name, count]) => count * 1000 < leastOf(name) * this.cases)
            .map(([name]) => name);
    }

    #row(name, count) {
        const percent = ((100 * count) / this.cases).toFixed(1);
        return `  ${name.padEnd(32)} ${String(count).padStart(6)}  ${percent.padStart(5)} %`;
    }

    lines() {
        return [
            `${this.cases} cases; took part in:`,
            ...[...this.#shown].map(([name, count]) => this.#row(name, count)),
            "refused:",
            ...[...this.#refused].map(([code, count]) => this.#row(code, count)),
        ];
    }
}

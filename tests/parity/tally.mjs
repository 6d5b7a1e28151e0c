// Counts what the cases showed.

import { mechanicNames } from "../golden/model/mechanics.mjs";

/** What only a booking shows: no preview knows a budget. */
const names = [...mechanicNames, "budget reached"];

/** Every mechanic takes part in at least so many of a hundred cases. */
const leastPercent = 5;

export class Tally {
    cases = 0;
    points = 0n;
    failures = [];
    #shown = new Map(names.map((name) => [name, 0]));
    #refused = new Map();

    add({ shows, refused, points, failure }) {
        this.cases += 1;
        this.points += BigInt(points);
        for (const name of shows) {
            this.#shown.set(name, this.#shown.get(name) + 1);
        }
        if (refused) {
            this.#refused.set(refused, (this.#refused.get(refused) ?? 0) + 1);
        }
        if (failure) {
            this.failures.push(failure);
        }
    }

    /** Mechanics that took part in too few cases. */
    rare() {
        return [...this.#shown]
            .filter(([, count]) => count * 100 < leastPercent * this.cases)
            .map(([name]) => name);
    }

    #row(name, count) {
        const percent = ((100 * count) / this.cases).toFixed(1);
        return `  ${name.padEnd(32)} ${String(count).padStart(6)}  ${percent.padStart(5)} %`;
    }

    lines() {
        return [
            `${this.cases} cases, ${this.points} points; took part in:`,
            ...[...this.#shown].map(([name, count]) => this.#row(name, count)),
            "refused:",
            ...[...this.#refused].map(([code, count]) => this.#row(code, count)),
        ];
    }
}

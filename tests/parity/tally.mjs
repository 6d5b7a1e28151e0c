// Counts what the cases showed.

/** What has to take part, by the codes of explanations, the kinds of effects and what `shownBy` adds. */
const names = [
    ..."given_by_rate given_amount given_per_item raised raised_by_boost limit_reached".split(" "),
    ..."unit_limit_reached reached level_reached issue multiply refused".split(" "),
    "at most",
];

/** Each in at least so many of a thousand cases. */
const leastPerMille = 5;

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
            .filter(([, count]) => count * 1000 < leastPerMille * this.cases)
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

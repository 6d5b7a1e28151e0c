// Chance that can be repeated: the same seed gives the same worlds on every machine.

export class Random {
    #state;

    constructor(seed) {
        this.#state = seed >>> 0;
    }

    /** The next 32 bits (the mixing function of splitmix32). */
    #next() {
        this.#state = (this.#state + 0x9e3779b9) >>> 0;
        let mixed = this.#state;
        mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
        mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
        return (mixed ^ (mixed >>> 15)) >>> 0;
    }

    /** A whole number of 0 up to, but not, `end`. */
    below(end) {
        return Math.floor((this.#next() / 2 ** 32) * end);
    }

    /** A whole number of both ends and what lies between. */
    between(least, most) {
        return least + this.below(most - least + 1);
    }

    chance(percent) {
        return this.below(100) < percent;
    }

    pick(list) {
        return list[this.below(list.length)];
    }

    /** So many different entries of a list, in its order. */
    some(list, least, most) {
        const left = new Set(list.keys());
        const count = this.between(least, most);
        while (left.size > count) {
            left.delete(this.pick([...left]));
        }
        return list.filter((_, index) => left.has(index));
    }
}

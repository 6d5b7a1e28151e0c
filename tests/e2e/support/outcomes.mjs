// What became of the cases in one engine, kept in build/pages for docs/compatibility.md; compatibility.mjs makes it of them.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../../build/pages/", import.meta.url));
const fileOf = (engine) => `${folder}${engine}.json`;

export class Outcomes {
    #engine;
    #wanted;
    #outcomes = {};

    /** `wanted` are the sentences of all that this run should try. */
    constructor(engine, wanted) {
        this.#engine = engine;
        this.#wanted = wanted;
    }

    async of(sentence, check) {
        this.#outcomes[sentence] = "failed";
        await check();
        this.#outcomes[sentence] = "passed";
    }

    /** What a run leaves that tried only some is nothing. */
    write(version) {
        if (!this.#wanted.every((sentence) => sentence in this.#outcomes)) return;
        mkdirSync(folder, { recursive: true });
        const kept = { version, outcomes: this.#outcomes };
        writeFileSync(fileOf(this.#engine), `${JSON.stringify(kept, undefined, 4)}\n`);
    }
}

/** What the last run in the engine left: {version, outcomes: {sentence: "passed" | "failed"}}. */
export const lastOutcomes = (engine) => JSON.parse(readFileSync(fileOf(engine), "utf8"));

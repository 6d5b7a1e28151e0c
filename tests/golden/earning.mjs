// The golden cases of earning: a file a program, the program in its first line, a case in each line after it.

import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { takingPart } from "./model/mechanics.mjs";
import { outcome } from "./model/outcome.mjs";
import { cartOf } from "./random/cart.mjs";
import { factsOf } from "./random/facts.mjs";
import { instantNear } from "./random/instants.mjs";
import { programOf } from "./random/program.mjs";
import { Random } from "./random/random.mjs";
import { zones } from "./random/zones.mjs";

const folder = new URL("earning/", import.meta.url);
const programs = 40;
const casesEach = 5;
const seed = 2012;

function caseOf(random, program, anchor, isReview) {
    const facts = factsOf(random, program, instantNear(random, program, anchor));
    const what = isReview ? { event: "review" } : { cart: cartOf(random) };
    const expected = outcome({ program, facts, ...what });
    return { shows: takingPart({ program, facts, ...what }, expected), facts, ...what, expected };
}

function fileOf(number) {
    const random = new Random(seed + number);
    const id = `program-${String(number).padStart(2, "0")}`;
    const { program, anchor } = programOf(random, id);
    program.zone = zones[program.time_zone];
    const isReview = (index) => index === 4 && number % 3 === 0;
    const cases = Array.from({ length: casesEach }, (_, index) =>
        caseOf(random, program, anchor, isReview(index)),
    );
    const lines = [{ program }, ...cases].map((line) => JSON.stringify(line));
    return { name: `${id}.jsonl`, text: `${lines.join("\n")}\n` };
}

/** The files as the model writes them today, `{name, text}`. */
export const modelFiles = () => Array.from({ length: programs }, (_, index) => fileOf(index + 1));

export const committedFiles = () =>
    readdirSync(folder)
        .sort()
        .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));

/** All cases of the committed files, `{name, program, shows, facts, cart or event, expected}`. */
export function committedCases() {
    return committedFiles().flatMap(({ name, text }) => {
        const [{ program }, ...cases] = text
            .trimEnd()
            .split("\n")
            .map((line) => JSON.parse(line));
        return cases.map((one, index) => ({ name: `${name}:${index + 2}`, program, ...one }));
    });
}

export function writeFiles() {
    for (const { name } of committedFiles()) {
        rmSync(new URL(name, folder));
    }
    for (const { name, text } of modelFiles()) {
        writeFileSync(new URL(name, folder), text);
    }
}

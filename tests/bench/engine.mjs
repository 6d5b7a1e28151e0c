// engine: a decision of the engine beside json-rules-engine, and how fast pasts are worked out.
//
//     scripts/bench engine [ROUNDS]
//
// Decides an order of twenty lines under fifty rules: natively, in WebAssembly (in Node) and with json-rules-engine, one
// after the other in each round; the medians count. All three have to come to the same points. Ours counts the lines,
// splits what it gives over them, moves the figures and explains itself; theirs is told the facts and says which rules hold,
// and a loop adds up what these give.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Engine } from "json-rules-engine";
import { pastOf } from "./engine/history.mjs";
import { pointsOf, theirFacts, theirRules, till } from "./engine/rules.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const isSmall = process.env.SPAARPAS_BENCH_SMALL !== undefined;
const rounds = Number(process.argv[2] ?? (isSmall ? 3 : 31));
const often = isSmall ? 20 : 400;
const eventsOfPast = 100;
const members = isSmall ? 10 : 100;
const replayed = isSmall ? 2000 : 1_000_000;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

function figure(name, value, unit, bound) {
    console.log(JSON.stringify({ name, value: Number(value.toPrecision(4)), unit, bound }));
}

/** The engine natively: a line there, a line back. */
class Native {
    #child = spawn(join(root, "build/native/tests/bench-engine"), {
        stdio: ["pipe", "pipe", "inherit"],
    });
    #lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
    async tell(line) {
        this.#child.stdin.write(`${line}\n`);
        const { value } = await this.#lines.next();
        return value;
    }
    async take(word, message) {
        const answer = await this.tell(`${word} ${JSON.stringify(message)}`);
        if (answer !== "ok") throw new Error(`${word}: ${answer}`);
    }
    async timed(line) {
        const [taken_ns, points] = (await this.tell(line)).split(" ").map(Number);
        return { taken_us: taken_ns / 1000, points };
    }
    end() {
        this.#child.stdin.end();
    }
}

async function wasmDecider() {
    const bytes = readFileSync(join(root, "build/wasm/tests/bench-engine.wasm"));
    const module = await WebAssembly.compile(bytes);
    const nothing = Object.fromEntries(
        WebAssembly.Module.imports(module).map(({ name }) => [name, () => 0]),
    );
    const imports = { wasi_snapshot_preview1: nothing, env: nothing };
    const { exports } = await WebAssembly.instantiate(module, imports);
    exports._initialize?.();
    const text = new TextEncoder().encode(JSON.stringify(till));
    const place = exports.room(text.length);
    new Uint8Array(exports.memory.buffer, place, text.length).set(text);
    if (exports.prepare() !== 1) throw new Error("the module does not take the till");
    return (times) => exports.decide(times);
}

function theirDecider() {
    const engine = new Engine(theirRules);
    return async (times) => {
        let points = -1;
        for (let time = 0; time < times; time += 1) {
            points = pointsOf((await engine.run(theirFacts)).events);
        }
        return points;
    };
}

async function timedHere(work) {
    const started_ms = performance.now();
    const points = await work(often);
    return { taken_us: (performance.now() - started_ms) * 1000, points };
}

async function compareDecisions(native) {
    await native.take("till", till);
    const ways = {
        natively: () => native.timed(`decide ${often}`),
        "in WebAssembly": timedHere.bind(undefined, await wasmDecider()),
        "json-rules-engine": timedHere.bind(undefined, theirDecider()),
    };
    const taken = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
    const points = new Set();
    for (let round = 0; round < rounds; round += 1) {
        for (const [way, decide] of Object.entries(ways)) {
            const result = await decide();
            taken[way].push(result.taken_us / often);
            points.add(result.points);
        }
    }
    if (points.size !== 1) throw new Error(`not the same points: ${[...points].join(", ")}`);
    const medians = Object.entries(taken).map(([way, all]) => [way, median(all)]);
    for (const [way, value] of medians) figure(`decide: ${way}`, value, "microseconds");
    const theirs = medians.at(-1)[1];
    for (const [way, value] of medians.slice(0, -1)) {
        figure(`decide: json-rules-engine / ${way}`, theirs / value, "times", ">= 10");
    }
}

async function replayPasts(native) {
    const program = readFileSync(join(root, "demo/programs/koffiebar.json"), "utf8");
    await native.take("program", JSON.parse(program));
    for (let member = 0; member < members; member += 1) {
        await native.take("member", { events: pastOf(member, eventsOfPast) });
    }
    const rateOf = async (word, events) => {
        const { taken_us, points } = await native.timed(`${word} ${events}`);
        if (points <= 0) throw new Error(`${word}: ${points} points`);
        return events / (taken_us / 1e6);
    };
    const rate = await rateOf("replay", replayed);
    figure(`replay: ${replayed} events of many`, rate, "events/s", ">= 17000");
    const long = members * eventsOfPast;
    const alone = await rateOf("replay-long", long);
    figure(`replay: ${long} events of one`, alone, "events/s");
    figure("replay: an event of one / of many", rate / alone, "times", "<= 2");
}

const native = new Native();
try {
    await compareDecisions(native);
    await replayPasts(native);
} finally {
    native.end();
}

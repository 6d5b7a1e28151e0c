// bench.mjs NAME [ARGUMENT...]: runs tests/bench/NAME.*, shows its figures and writes them to build/bench/NAME.json.
// bench.mjs --small [NAME]: one small round of every benchmark, or of one, as ctest runs it. It fails where a benchmark does
// not run or gives no figures; how long something took is not judged, since the machine may be busy with anything. A
// benchmark knows a small round by SPAARPAS_BENCH_SMALL in its environment.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { createInterface } from "node:readline";
import { describe, faultOf, figureOf } from "./figures.mjs";
import { root } from "./repository.mjs";

const sources = join(root, "tests/bench");
const runners = {
    ".mjs": (path) => [process.execPath, path],
    ".sh": (path) => ["bash", path],
    ".cpp": (path) => [join(root, "build/native/tests", `bench-${basename(path, ".cpp")}`)],
};

function benchmarks() {
    const files = existsSync(sources) ? readdirSync(sources) : [];
    const known = files.filter((file) => extname(file) in runners);
    return new Map(known.map((file) => [basename(file, extname(file)), join(sources, file)]));
}

async function figuresOf(path, { args = [], environment = {} }) {
    const figures = [];
    const [command, ...first] = runners[extname(path)](path);
    const child = spawn(command, [...first, ...args], {
        cwd: root,
        env: { ...process.env, ...environment },
        stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise((resolve, reject) => {
        child.on("error", reject);
        child.on("close", resolve);
    });
    for await (const line of createInterface({ input: child.stdout })) {
        const figure = figureOf(line);
        console.log(figure ? describe(figure) : line);
        figures.push(...(figure ? [figure] : []));
    }
    return { figures, status: await ended };
}

async function measure(name, args) {
    const path = benchmarks().get(name);
    if (path === undefined) {
        const known = [...benchmarks().keys()].join(", ") || "none yet";
        console.error(`there is no benchmark '${name ?? ""}' in tests/bench; there are: ${known}`);
        return 2;
    }
    const result = await figuresOf(path, { args });
    mkdirSync(join(root, "build/bench"), { recursive: true });
    const report = join(root, "build/bench", `${name}.json`);
    writeFileSync(report, `${JSON.stringify(result.figures, null, 4)}\n`);
    const broken = result.figures.filter(({ holds }) => holds === false);
    for (const { name: figure, bound } of broken) {
        console.error(`${figure} is not ${bound}`);
    }
    return result.status !== 0 || broken.length > 0 ? 1 : 0;
}

async function tryThem(chosen) {
    const environment = { SPAARPAS_BENCH_SMALL: "yes" };
    let faults = 0;
    for (const [name, path] of benchmarks()) {
        if (chosen !== undefined && name !== chosen) continue;
        console.log(`${name}:`);
        const fault = faultOf(await figuresOf(path, { environment }));
        if (fault) console.error(`tests/bench/${basename(path)}: ${fault}`);
        faults += fault ? 1 : 0;
    }
    return faults > 0 ? 1 : 0;
}

const [name, ...rest] = process.argv.slice(2);
process.exit(await (name === "--small" ? tryThem(rest[0]) : measure(name, rest)));

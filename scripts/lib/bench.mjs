// bench.mjs NAME [ARGUMENT...]: runs tests/bench/NAME.*, shows its figures and writes them to build/bench/NAME.json.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { createInterface } from "node:readline";
import { describe, figureOf } from "./figures.mjs";
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

async function figuresOf(command, args) {
    const figures = [];
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
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

const [name, ...rest] = process.argv.slice(2);
const path = benchmarks().get(name);
if (path === undefined) {
    const known = [...benchmarks().keys()].join(", ") || "none yet";
    console.error(`there is no benchmark '${name ?? ""}' in tests/bench; there are: ${known}`);
    process.exit(2);
}
const [command, ...args] = runners[extname(path)](path);
const { figures, status } = await figuresOf(command, [...args, ...rest]);
mkdirSync(join(root, "build/bench"), { recursive: true });
const report = join(root, "build/bench", `${name}.json`);
writeFileSync(report, `${JSON.stringify(figures, null, 4)}\n`);
process.exit(status !== 0 || figures.some(({ holds }) => holds === false) ? 1 : 0);

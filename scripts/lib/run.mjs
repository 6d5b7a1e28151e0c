// Runs other programs for the checks.
import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { root } from "./repository.mjs";

/** Runs a program with its output on ours, and ends this one with its status. */
export function become(program, ...args) {
    const { status, error } = spawnSync(program, args, { cwd: root, stdio: "inherit" });
    if (error) {
        console.error(`${program}: ${error.message}`);
    }
    process.exit(status ?? 1);
}

const execute = promisify(execFile);

/** Runs a program and gives `{ ok, output }`, where output is both of its streams. */
export async function attempt(program, args) {
    try {
        const { stdout } = await execute(program, args, { cwd: root, maxBuffer: 64 << 20 });
        return { ok: true, output: stdout };
    } catch (error) {
        return { ok: false, output: `${error.stdout ?? ""}${error.stderr ?? error.message}` };
    }
}

/** Calls `work` for each item, `width` of them at a time. */
export async function inParallel(items, width, work) {
    const waiting = [...items];
    const lane = async () => {
        for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
            await work(item);
        }
    };
    await Promise.all(Array.from({ length: width }, lane));
}

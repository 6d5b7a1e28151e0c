// The C++ side: one process that answers case after case.
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root } from "../../../scripts/lib/repository.mjs";

const path = join(root, "build/native/tests/history-run");

/** Asks for one case, and waits. */
export function askOnce(one) {
    const { stdout, status } = spawnSync(path, { input: `${JSON.stringify(one)}\n` });
    return status === 0 ? JSON.parse(stdout) : { problem: `history-run ended with ${status}` };
}

/** Gives the answers of many cases, in their order; `cases` is any iterable. */
export async function* answers(cases) {
    const child = spawn(path, { stdio: ["pipe", "pipe", "inherit"] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    // A case is on its way while the answer before it is compared.
    let waiting;
    for (const one of cases) {
        child.stdin.write(`${JSON.stringify(one)}\n`);
        if (waiting) {
            yield { one: waiting, answer: await next(lines) };
        }
        waiting = one;
    }
    if (waiting) {
        yield { one: waiting, answer: await next(lines) };
    }
    child.stdin.end();
}

async function next(lines) {
    const { value, done } = await lines.next();
    return done ? { problem: "history-run ended early" } : JSON.parse(value);
}

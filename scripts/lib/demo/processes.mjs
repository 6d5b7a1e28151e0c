// Starts the programs of the demo, waits until they answer, and stops them together.
import { spawn } from "node:child_process";
import { openSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { root } from "../repository.mjs";

const startTimeoutMs = 20_000;
const stopTimeoutMs = 5_000;

export class Processes {
    #running = new Map();
    #stopping = false;
    #output = "inherit";
    #log = "";

    /** Whatever is started from here on writes to the end of this file. */
    writeTo(log) {
        this.#output = openSync(log, "a");
        this.#log = log;
    }

    /** Starts a program. When it ends by itself, so does everything else. */
    start(name, command, args, env = {}) {
        const child = spawn(command, args, {
            cwd: root,
            env: { ...process.env, ...env },
            stdio: ["ignore", this.#output, this.#output],
            // A group of its own: the terminal's Ctrl-C reaches us alone, and we stop them in order.
            detached: true,
        });
        const ended = new Promise((resolve) => {
            child.on("error", (error) => resolve(error.message));
            child.on("exit", (code, signal) => resolve(signal ?? `status ${code}`));
        });
        this.#running.set(name, { child, ended });
        void ended.then((how) => {
            if (!this.#stopping) {
                console.error(`${name} ended by itself: ${how}. ${this.#where()}`);
                return this.stop(1);
            }
        });
    }

    /** Runs a program to its end. Throws when it fails. */
    async finish(name, command, args, env = {}) {
        const child = spawn(command, args, {
            cwd: root,
            env: { ...process.env, ...env },
            stdio: "inherit",
        });
        const status = await new Promise((resolve, reject) => {
            child.on("error", reject);
            child.on("exit", resolve);
        });
        if (status !== 0) {
            throw new Error(`${name} failed with status ${status}`);
        }
    }

    #where() {
        return this.#log === "" ? "" : `What it said is in ${this.#log}.`;
    }

    /** Waits until an address answers with success. */
    async answers(name, url) {
        const deadline = Date.now() + startTimeoutMs;
        let last = "no answer";
        while (Date.now() < deadline) {
            try {
                const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
                if (response.ok) {
                    return;
                }
                last = `status ${response.status}`;
            } catch (error) {
                last = error.cause?.code ?? error.message;
            }
            await wait(100);
        }
        throw new Error(`${name} did not start: ${url} gave ${last}. ${this.#where()}`);
    }

    async stop(status) {
        if (this.#stopping) {
            return;
        }
        this.#stopping = true;
        for (const [, { child }] of [...this.#running].reverse()) {
            child.kill("SIGTERM");
        }
        const all = Promise.all([...this.#running.values()].map(({ ended }) => ended));
        await Promise.race([all, wait(stopTimeoutMs)]);
        for (const [, { child }] of this.#running) {
            child.kill("SIGKILL");
        }
        process.exit(status);
    }
}

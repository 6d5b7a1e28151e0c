// Starts the programs that a test needs, keeps what they print, and ends them with the test.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { within } from "./within.mjs";

export const root = fileURLToPath(new URL("../../..", import.meta.url));
const startTimeout_ms = 30_000;
const stopTimeout_ms = 5_000;

/** Ports that nobody listens on, all different. */
export async function freePorts(count) {
    const servers = await Promise.all(Array.from({ length: count }, () => listen(createServer())));
    const ports = servers.map((server) => server.address().port);
    await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
    return ports;
}

const listen = (server) =>
    new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));

export function temporaryFolder() {
    const folder = mkdtempSync(join(tmpdir(), "spaarpas-e2e-"));
    return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export class Program {
    /** All that it printed, on both streams. */
    output = "";
    #command;
    #child;
    #ended;

    constructor(command, args, env = {}) {
        this.#command = command;
        this.#child = spawn(command, args, {
            cwd: root,
            env: { ...process.env, ...env },
            stdio: ["ignore", "pipe", "pipe"],
        });
        for (const stream of [this.#child.stdout, this.#child.stderr]) {
            stream.setEncoding("utf8").on("data", (text) => {
                this.output += text;
            });
        }
        this.#ended = new Promise((resolve) => {
            this.#child.on("error", (error) => resolve(error.message));
            this.#child.on("close", (code, signal) => resolve(signal ?? `status ${code}`));
        });
        const kill = () => this.#child.kill("SIGKILL");
        process.once("exit", kill);
        void this.#ended.then(() => process.off("exit", kill));
    }

    /** Waits until an address answers with success; says what was printed when it does not. */
    async answers(url) {
        let ended;
        void this.#ended.then((how) => {
            ended = how;
        });
        const deadline = performance.now() + startTimeout_ms;
        while (ended === undefined && performance.now() < deadline) {
            const reply = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => {});
            if (reply?.ok) return;
            await wait(50);
        }
        throw new Error(`${url} did not answer (${ended ?? "still running"}):\n${this.output}`);
    }

    /** Ends it and gives how it ended: "status 0" after a graceful stop. */
    async stop() {
        this.#child.kill("SIGTERM");
        const late = setTimeout(() => this.#child.kill("SIGKILL"), stopTimeout_ms);
        try {
            const what = `${this.#command} to end:\n${this.output}`;
            return await within(2 * stopTimeout_ms, what, this.#ended);
        } finally {
            clearTimeout(late);
        }
    }
}

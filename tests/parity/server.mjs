// A real spaarpas-server with one program, its clock in our hands, spoken to as a shop and a shopper would.

import { spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { SignJWT } from "jose";
import { machineNow_ms } from "../support/clock.mjs";
import { fromRoot, newFolder } from "./places.mjs";

const secretKey = "parity-secret-key-0123456789abcdef";
const tokenSecret = "parity-token-secret-0123456789abcdef";

function tokenOf(program, member) {
    const now_s = Math.floor(machineNow_ms() / 1000);
    return new SignJWT()
        .setProtectedHeader({ alg: "HS256", kid: "1", typ: "JWT" })
        .setIssuer(program)
        .setAudience("spaarpas")
        .setSubject(member)
        .setIssuedAt(now_s)
        .setExpirationTime(now_s + 600)
        .setJti(`${program}-${member}`)
        .sign(new TextEncoder().encode(tokenSecret));
}

async function answerOf(response) {
    const text = await response.text();
    if (!response.ok) {
        throw new Error(`${response.url}: ${response.status} ${text}`);
    }
    return text;
}

/** The calls of the run, each to a promise. */
function callsTo(origin, program) {
    const tokens = new Map();
    const get = async (path, headers = {}) => answerOf(await fetch(origin + path, { headers }));
    const post = async (path, headers, body) =>
        answerOf(await fetch(origin + path, { method: "POST", headers, body }));
    return {
        program: () => get(`/v1/programs/${program}?locale=en`),
        async wallet(member) {
            if (!tokens.has(member)) {
                tokens.set(member, await tokenOf(program, member));
            }
            const text = await get("/v1/wallet", { authorization: `Bearer ${tokens.get(member)}` });
            return JSON.parse(text);
        },
        moveClock: (now_ms) =>
            post(
                "/v1/demo/clock",
                { "content-type": "application/json" },
                JSON.stringify({ now_ms }),
            ),
        async book(events) {
            const headers = {
                authorization: `Bearer ${secretKey}`,
                "content-type": "application/x-ndjson",
            };
            const lines = events.map((event) => JSON.stringify(event)).join("\n");
            return JSON.parse(await post("/v1/events", headers, lines)).results;
        },
    };
}

/** Waits for the line that names the address. */
async function addressOf(child) {
    for await (const line of createInterface({ input: child.stdout })) {
        const [, origin] = /^Listening on (\S+)/.exec(line) ?? [];
        if (origin) {
            child.stdout.resume();
            return origin;
        }
    }
    throw new Error("the server ended before it listened");
}

/** Starts a server for a program; `stop` ends it and leaves nothing behind. */
export async function startServer(program) {
    const folder = newFolder();
    const file = join(folder, "program.json");
    writeFileSync(file, JSON.stringify(program));
    const options = ["--db", join(folder, "parity.db"), "--program", file, "--demo"];
    const child = spawn(
        fromRoot("build/native/backend/spaarpas-server"),
        ["serve", ...options, "--listen", "127.0.0.1:0"],
        {
            stdio: ["ignore", "pipe", "pipe"],
            env: {
                ...process.env,
                SPAARPAS_SECRET_KEY: secretKey,
                SPAARPAS_TOKEN_SECRET: tokenSecret,
            },
        },
    );
    const ended = new Promise((resolve) => child.on("close", resolve));
    let errors = "";
    child.stderr.on("data", (text) => {
        errors = (errors + text).slice(-4000);
    });
    const stop = async () => {
        child.kill("SIGTERM");
        await ended;
        rmSync(folder, { recursive: true });
    };
    try {
        const origin = await addressOf(child);
        return { ...callsTo(origin, program.id), origin, stop };
    } catch (error) {
        await stop();
        throw new Error(`${error.message}\n${errors}`, { cause: error });
    }
}

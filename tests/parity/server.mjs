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

class Refused extends Error {}

async function answerOf(response) {
    const text = await response.text();
    if (!response.ok) {
        // What a rule refuses is an answer; all else is a fault of the run.
        const kind = [403, 404, 409, 422].includes(response.status) ? Refused : Error;
        throw new kind(`${response.url}: ${response.status} ${text}`);
    }
    return text;
}

const refused = Symbol("refused");

/** What a call gives, or `refused` where a rule of the server stands in its way. */
async function tried(call) {
    try {
        return await call();
    } catch (error) {
        if (error instanceof Refused) {
            return refused;
        }
        throw error;
    }
}

const json = { "content-type": "application/json" };

/** The calls of the run, each to a promise. */
function callsTo(origin, program) {
    const tokens = new Map();
    const get = async (path, headers = {}) => answerOf(await fetch(origin + path, { headers }));
    const post = async (path, headers, body) =>
        answerOf(await fetch(origin + path, { method: "POST", headers, body }));
    const tokenFor = async (member) => {
        if (!tokens.has(member)) {
            tokens.set(member, await tokenOf(program, member));
        }
        return { authorization: `Bearer ${tokens.get(member)}` };
    };
    const shopper = async (path, member, key, body) =>
        post(
            path,
            { ...json, ...(await tokenFor(member)), "idempotency-key": key },
            JSON.stringify(body),
        );
    const merchant = { ...json, authorization: `Bearer ${secretKey}` };
    return {
        tried,
        refused,
        program: () => get(`/v1/programs/${program}?locale=en`),
        wallet: async (member) => JSON.parse(await get("/v1/wallet", await tokenFor(member))),
        join: (member) => shopper("/v1/wallet/join", member, "join", { locale: "en" }),
        answer: (member, key, body) => shopper("/v1/wallet/answers", member, key, body),
        redeem: (member, key, body) => shopper("/v1/wallet/redemptions", member, key, body),
        consent: (member, key, purpose) =>
            shopper("/v1/wallet/consents", member, key, { purpose, granted: true }),
        adjust: (member, key, body) =>
            post(
                `/v1/members/${member}/adjustments`,
                { ...merchant, "idempotency-key": `${member}-${key}` },
                JSON.stringify(body),
            ),
        async use(code, order_id, cart) {
            const path = `/v1/vouchers/${code}`;
            await post(`${path}/reserve`, merchant, JSON.stringify({ order_id, cart }));
            await post(`${path}/commit`, merchant, JSON.stringify({ order_id }));
        },
        moveClock: (now_ms) => post("/v1/demo/clock", json, JSON.stringify({ now_ms })),
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
    const most = "1000000";
    const requests = ["--requests-per-address", most, "--requests-per-member", most];
    const options = ["--db", join(folder, "parity.db"), "--program", file, "--demo", ...requests];
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

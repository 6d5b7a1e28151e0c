// The demo: a shop on localhost and its loyalty server on 127.0.0.1, which are two sites to a browser, as in life.
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { dayAfter, typicalCustomers } from "./demo/customers.mjs";
import { readOptions } from "./demo/options.mjs";
import { Processes } from "./demo/processes.mjs";
import { root } from "./repository.mjs";

const server = join(root, "build/native/backend/spaarpas-server");
const folder = join(root, "build/demo");

// Both sides are started here, so their secrets need not outlive this run.
const secrets = {
    SPAARPAS_SECRET_KEY: `sk_demo_${randomBytes(24).toString("hex")}`,
    SPAARPAS_TOKEN_SECRET: randomBytes(32).toString("hex"),
    SPAARPAS_TOKEN_KID: "demo",
};

function forget(database) {
    for (const suffix of ["", "-wal", "-shm"]) {
        rmSync(`${database}${suffix}`, { force: true });
    }
}

/** The imported shop is kept between runs (the import books nothing twice); the coffee shop starts anew each time. */
async function prepare(processes, { csv, fresh }) {
    mkdirSync(folder, { recursive: true });
    const id = csv === undefined ? "koffiebar" : "online-retail";
    const program = join(root, "demo/programs", `${id}.json`);
    const database = join(folder, `${id}.db`);
    if (fresh || csv === undefined) {
        forget(database);
    }
    if (csv === undefined) {
        return { id, program, database, members: [] };
    }
    const args = ["--db", database, "--program", program, "--format", "online-retail", csv];
    await processes.finish("the import", server, ["import", ...args]);
    const text = readFileSync(csv, "utf8");
    return { id, program, database, members: typicalCustomers(text), now_ms: dayAfter(text) };
}

const currencyOf = (program) => JSON.parse(readFileSync(program, "utf8")).currency;

/** Nobody's points may expire before the clock stands where the imported shop stopped. */
async function moveClock(api, now_ms) {
    const moved = await fetch(`${api}/v1/demo/clock`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ now_ms }),
    });
    if (!moved.ok) {
        throw new Error(`the loyalty server did not move its clock: status ${moved.status}`);
    }
}

async function start(processes, { ports, log }, { id, program, database, members, now_ms }) {
    const api = `http://127.0.0.1:${ports.server}`;
    const shop = `http://localhost:${ports.shop}`;
    const flags = ["--demo", "--listen", `127.0.0.1:${ports.server}`, "--allowed-origin", shop];
    flags.push("--db", database, "--program", program, "--web-dir", join(root, "build/web/dist"));
    processes.start("the loyalty server", server, flags, secrets);
    await processes.answers("the loyalty server", `${api}/v1/programs/${id}?locale=nl`);
    if (now_ms !== undefined) {
        await moveClock(api, now_ms);
    }

    const main = join(root, "demo/server/main.mjs");
    const args = ["--port", `${ports.shop}`, "--backend", api, "--program", id];
    args.push("--proxy-port", `${ports.proxy}`);
    if (members.length > 0) {
        args.push("--members", members.join(","), "--currency", currencyOf(program));
    }
    processes.start("the shop", process.execPath, [main, ...args], secrets);
    await processes.answers("the shop", `${shop}/`);
    console.log(`\n    Ctrl-C stops it; what it says is in ${log}.`);
    console.log(`    The shop is open:  ${shop}\n`);
}

const processes = new Processes();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => void processes.stop(0));
}
try {
    const options = readOptions(process.argv.slice(2));
    processes.writeTo(join(root, options.log));
    await start(processes, options, await prepare(processes, options));
} catch (error) {
    console.error(`error: ${error.message}`);
    await processes.stop(1);
}

// A server with the program of the README's quick start, and secrets that a shop's page is given too.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePorts, Program, root, temporaryFolder } from "../e2e/support/programs.mjs";
import { blocks, page, section } from "./pages.mjs";

const secretKey = "docs-secret-key-0123456789abcdef0123456789abcdef";
export const tokenSecret = "docs-token-secret-0123456789abcdef0123456789abcdef";

/** What `cat > FILE` writes in the quick start. */
export function quickStartFile(name) {
    const [, text] = blocks(section(page("README.md"), "## In five minutes"), "sh")
        .join("\n")
        .match(new RegExp(`^cat > ${name} <<'END'\n([\\s\\S]*?)^END$`, "m"));
    return text;
}

export const program = JSON.parse(quickStartFile("program.json"));

export const isInstalled = (command, ...args) => spawnSync(command, args).status === 0;

/** `options` are more of the command line. */
export async function startServer(options = []) {
    const temporary = temporaryFolder();
    const [port] = await freePorts(1);
    const file = join(temporary.folder, "program.json");
    writeFileSync(file, JSON.stringify(program));
    const database = join(temporary.folder, "docs.db");
    const given = ["--db", database, "--program", file, "--listen", `127.0.0.1:${port}`];
    const server = new Program(
        join(root, "build/native/backend/spaarpas-server"),
        ["serve", ...given, ...options],
        { SPAARPAS_SECRET_KEY: secretKey, SPAARPAS_TOKEN_SECRET: tokenSecret },
    );
    const origin = `http://127.0.0.1:${port}`;
    const stop = async () => {
        await server.stop();
        temporary.remove();
    };
    try {
        await server.answers(`${origin}/readyz`);
    } catch (error) {
        await stop();
        throw error;
    }
    return { origin, folder: temporary.folder, stop, ...callsTo(origin) };
}

/** What the shop's server and the shopper's page ask. */
function callsTo(origin) {
    const ask = async (path, options) => {
        const reply = await fetch(origin + path, options);
        return { status: reply.status, body: await reply.json() };
    };
    return {
        book: (event) =>
            ask("/v1/events", {
                method: "POST",
                headers: {
                    authorization: `Bearer ${secretKey}`,
                    "content-type": "application/json",
                },
                body: JSON.stringify(event),
            }),
        wallet: (token) => ask("/v1/wallet", { headers: { authorization: `Bearer ${token}` } }),
    };
}

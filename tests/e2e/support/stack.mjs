// The real thing: spaarpas-server and the demo shop with its fault proxy, on free ports, with a database of their own.
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { signLoyaltyToken } from "../../../demo/server/loyalty/token.mjs";
import { machineNow_ms, now_ms, offset_ms } from "../../support/clock.mjs";
import { endAll } from "./ending.mjs";
import { freePorts, Program, root, temporaryFolder } from "./programs.mjs";

const program = "koffiebar";
const patience_ms = 30_000;
const server = join(root, "build/native/backend/spaarpas-server");

/** Secrets that are easily recognised wherever they should not be. */
const newSecrets = () => ({
    SPAARPAS_SECRET_KEY: `sk_e2e_${randomBytes(24).toString("hex")}`,
    SPAARPAS_TOKEN_SECRET: `ts_e2e_${randomBytes(32).toString("hex")}`,
    SPAARPAS_TOKEN_KID: "e2e",
});

const moduleOf = (code) => `data:text/javascript,${encodeURIComponent(code)}`;

/** `shop: false` starts the loyalty server alone; `shopModule` is code that the shop's server runs before its own. */
export async function startStack({ shop = true, panel = true, seed = false, shopModule } = {}) {
    const [apiPort, shopPort, proxyPort] = await freePorts(3);
    const stack = new Stack({ apiPort, shopPort, proxyPort });
    try {
        await stack.startServer();
        if (shop) await stack.startShop({ panel, seed, shopModule });
    } catch (error) {
        await endAll(stack);
        throw error;
    }
    return stack;
}

class Stack {
    secrets = newSecrets();
    #temporary = temporaryFolder();
    #database = join(this.#temporary.folder, "loyalty.db");
    #ports;
    #server;
    #shop;
    #printed = "";

    constructor({ apiPort, shopPort, proxyPort }) {
        this.#ports = { shopPort, proxyPort, apiPort };
        this.api = `http://127.0.0.1:${apiPort}`;
        this.proxy = `http://127.0.0.1:${proxyPort}`;
        this.shop = `http://localhost:${shopPort}`;
    }

    async startServer() {
        const flags = ["--demo", "--demo-offset", `${offset_ms}`];
        flags.push("--listen", `127.0.0.1:${this.#ports.apiPort}`);
        flags.push("--allowed-origin", this.shop, "--web-dir", join(root, "build/web/dist"));
        flags.push("--db", this.#database);
        flags.push("--program", join(root, "demo/programs", `${program}.json`));
        this.#server = new Program(server, flags, this.secrets);
        await this.#server.answers(`${this.api}/v1/programs/${program}?locale=nl`);
    }

    /** The loyalty server alone ends; gives how. */
    async stopServer() {
        const how = await this.#server.stop();
        this.#printed += this.#server.output;
        this.#server = undefined;
        return how;
    }

    async startShop({ panel, seed, shopModule }) {
        const { shopPort, proxyPort } = this.#ports;
        const args = shopModule ? ["--import", moduleOf(shopModule)] : [];
        args.push(join(root, "demo/server/main.mjs"), "--port", `${shopPort}`);
        args.push("--backend", this.api, "--program", program, "--proxy-port", `${proxyPort}`);
        if (!panel) args.push("--no-panel");
        if (!seed) args.push("--no-seed");
        this.#shop = new Program(process.execPath, args, this.secrets);
        await this.#shop.answers(`${this.shop}/`);
    }

    /** All that both programs printed so far. */
    get printed() {
        return this.#printed + (this.#server?.output ?? "") + (this.#shop?.output ?? "");
    }

    async close() {
        try {
            await Promise.all([this.#shop?.stop(), this.#server?.stop()]);
        } finally {
            this.#temporary.remove();
        }
    }

    /** A request with the merchant's secret key: {status, headers, body}. */
    merchant(method, path, body, headers = {}) {
        const authorization = `Bearer ${this.secrets.SPAARPAS_SECRET_KEY}`;
        return this.ask(method, path, body, { authorization, ...headers });
    }

    /** A request as a shopper. */
    async shopper(member, method, path, body, headers = {}) {
        const authorization = `Bearer ${await this.token(member)}`;
        return this.ask(method, path, body, { authorization, origin: this.shop, ...headers });
    }

    async ask(method, path, body, headers = {}) {
        const reply = await fetch(this.api + path, {
            method,
            headers:
                body === undefined ? headers : { "content-type": "application/json", ...headers },
            body: typeof body === "object" ? JSON.stringify(body) : body,
            signal: AbortSignal.timeout(patience_ms),
        });
        const text = await reply.text();
        const isJson = /[/+]json/.test(reply.headers.get("content-type") ?? "");
        return {
            status: reply.status,
            headers: reply.headers,
            body: isJson ? JSON.parse(text) : text,
        };
    }

    token(member, { nowMs = machineNow_ms(), signedInAtMs = nowMs, ...keys } = {}) {
        const { SPAARPAS_TOKEN_SECRET: tokenSecret, SPAARPAS_TOKEN_KID: tokenKid } = this.secrets;
        const known = { program, tokenSecret, tokenKid, ...keys };
        return signLoyaltyToken(known, { member, signedInAtMs, nowMs });
    }

    /** Moves the program's clock, which the shop's clock follows. */
    async setClock(now_ms) {
        await this.#panel("clock", { now_ms });
    }

    /** Stops the server and checks its database; gives what `verify-ledger` printed, and throws when it found a fault. */
    async verifyLedger() {
        await this.stopServer();
        const args = ["verify-ledger", "--db", this.#database];
        const stdio = ["ignore", "pipe", "pipe"];
        return execFileSync(server, args, { encoding: "utf8", stdio, timeout: patience_ms });
    }

    /** The network between page and backend: none, slow, cut or rubbish. */
    fault(name) {
        return this.#panel("network", { fault: name });
    }

    async #panel(path, body) {
        const reply = await fetch(`${this.shop}/panel/${path}`, {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: JSON.stringify(body),
            signal: AbortSignal.timeout(patience_ms),
        });
        if (!reply.ok) throw new Error(`the panel refused ${path}: ${reply.status}`);
    }
}

/** The points that a wallet has to spend. */
export const pointsOf = ({ balances }) =>
    balances.find(({ unit }) => unit === "points")?.available ?? 0;

/** An order of `euros` of plain coffee, as the shop posts it. */
export function orderEvent(member, orderId, { amount_minor = 2000, lines, now = now_ms() } = {}) {
    const line = (id, unit_price_minor) => ({
        id,
        sku: id,
        categories: ["coffee"],
        quantity: 1,
        unit_price_minor,
        discount_minor: 0,
        tax_minor: 0,
    });
    return {
        id: `order-${orderId}`,
        kind: "order",
        occurred_at_ms: now,
        member,
        order: {
            order_id: orderId,
            cart: {
                currency: "EUR",
                channel: "web",
                lines: lines?.map(([id, price]) => line(id, price)) ?? [
                    line("bonen", amount_minor),
                ],
                shipping_minor: 0,
                order_discount_minor: 0,
            },
        },
    };
}

// A loyalty backend that answers what a test puts into it: the page files of the build and canned replies. It speaks
// HTTP as the real one does (CORS, preflights, types, caching), and can be slow, broken or gone.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const dist = fileURLToPath(new URL("../../../build/web/dist/", import.meta.url));

const types = {
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".wasm": "application/wasm",
};

const allowedHeaders = "authorization, content-type, idempotency-key";

const noticeOf = (revision) => `event: revision\ndata: ${JSON.stringify({ revision })}\n\n`;

/** As the server allows a page of an origin that it knows. */
const corsFor = (origin) => ({
    "Access-Control-Allow-Origin": origin ?? "*",
    ...(origin ? { "Access-Control-Allow-Credentials": "true" } : {}),
    "Access-Control-Allow-Methods": "GET, POST, DELETE",
    "Access-Control-Max-Age": "600",
});

export class CannedBackend {
    /** "METHOD /path" without the query -> a reply, or a function of the request that gives one. */
    replies = new Map();
    /** Each request that came, preflights left out: {method, path, query, headers, body}. */
    requests = [];
    /** Of the files whose name matches, what is sent otherwise: [pattern, {status, type, text}]. */
    altered = [];
    streams = new Set();
    /** What each stream begins with. */
    revision = 0;
    #server = createServer((request, response) => this.#take(request, response));

    async listen() {
        await new Promise((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
        this.origin = `http://127.0.0.1:${this.#server.address().port}`;
        return this;
    }

    /** Ends every connection: what a page that is gone had still sent is not taken for the next one's. */
    hangUp() {
        this.#server.closeAllConnections();
    }

    close() {
        this.hangUp();
        return new Promise((resolve) => this.#server.close(resolve));
    }

    /** `reply` is {status, json | text, type, delayMs, cut, unread} or a function of the request; `unread` lets no page of another origin read it. */
    on(method, path, reply) {
        this.replies.set(`${method} ${path}`, reply);
        return this;
    }

    alter(pattern, answer) {
        this.altered.push([pattern, answer]);
        return this;
    }

    notice(revision) {
        for (const stream of this.streams) {
            stream.write(noticeOf(revision));
        }
    }

    async #take(request, response) {
        for (const [name, value] of Object.entries(corsFor(request.headers.origin))) {
            response.setHeader(name, value);
        }
        if (request.method === "OPTIONS") {
            // What the shop's own code adds to every request is let in.
            const asked = request.headers["access-control-request-headers"];
            const allowed = [allowedHeaders, asked].filter(Boolean).join(", ");
            response.writeHead(204, { "Access-Control-Allow-Headers": allowed }).end();
            return;
        }
        const { pathname, search } = new URL(request.url, this.origin);
        const body = await readAll(request);
        const seen = {
            method: request.method,
            path: pathname,
            query: search,
            headers: request.headers,
            body,
        };
        this.requests.push(seen);
        const reply = this.replies.get(`${request.method} ${pathname}`);
        if (reply) {
            await this.#answer(response, typeof reply === "function" ? await reply(seen) : reply);
        } else if (pathname === "/v1/wallet/stream") {
            this.#stream(response);
        } else {
            await this.#file(response, pathname);
        }
    }

    async #answer(response, reply) {
        if (reply.delayMs) {
            await new Promise((resolve) => setTimeout(resolve, reply.delayMs));
        }
        if (reply.cut) {
            response.destroy();
            return;
        }
        if (reply.unread) {
            response.removeHeader("Access-Control-Allow-Origin");
        }
        const text = reply.text ?? JSON.stringify(reply.json ?? {});
        const type = reply.type ?? "application/json";
        response.writeHead(reply.status ?? 200, { "Content-Type": type }).end(text);
    }

    #stream(response) {
        response.writeHead(200, { "Content-Type": "text/event-stream" });
        response.write(noticeOf(this.revision));
        this.streams.add(response);
        response.on("close", () => this.streams.delete(response));
    }

    async #file(response, pathname) {
        const name = /^\/v1\/([\w.-]+)$/.exec(pathname)?.[1];
        const content = name && (await readFile(join(dist, name)).catch(() => undefined));
        if (!content) {
            response.writeHead(404).end();
            return;
        }
        const {
            status = 200,
            type,
            text,
        } = this.altered.find(([pattern]) => pattern.test(name))?.[1] ?? {};
        const cache = name === "spaarpas.js" ? "max-age=300" : "max-age=31536000, immutable";
        const usual = types[extname(name)] ?? "application/octet-stream";
        const headers = { "Content-Type": type ?? usual, "Cache-Control": cache };
        response.writeHead(status, headers).end(text ?? content);
    }
}

async function readAll(request) {
    const pieces = [];
    for await (const piece of request) {
        pieces.push(piece);
    }
    return Buffer.concat(pieces).toString("utf8");
}

// Stands between the browser and the loyalty backend, so that the developers' panel can show every
// request and can make the network slow, dead or mad. The shop's own server does not go through it.

import { EventEmitter } from "node:events";
import http from "node:http";

export const faults = ["none", "slow", "cut", "rubbish"];
const delay_ms = 3000;
const keptEntries = 60;

export class FaultProxy extends EventEmitter {
    #backend;
    #server;
    #sockets = new Set();
    #lastId = 0;
    fault = "none";
    entries = [];

    constructor(backend) {
        super();
        this.#backend = new URL(backend);
        this.#server = http.createServer((request, response) => this.#handle(request, response));
        this.#server.on("connection", (socket) => {
            this.#sockets.add(socket);
            socket.on("close", () => this.#sockets.delete(socket));
        });
    }

    /** Resolves with the port on 127.0.0.1. */
    listen(port) {
        return new Promise((resolve, reject) => {
            this.#server.once("error", reject);
            this.#server.listen(port, "127.0.0.1", () => resolve(this.#server.address().port));
        });
    }

    close() {
        this.#server.close();
        for (const socket of this.#sockets) socket.destroy();
    }

    /** A network that is cut also ends what is under way, such as the live stream. */
    setFault(fault) {
        this.fault = fault;
        if (fault === "cut") for (const socket of this.#sockets) socket.destroy();
    }

    #handle(request, response) {
        const entry = this.#begin(request);
        response.on("close", () => this.#note(entry, response));
        if (this.fault === "cut") {
            request.socket.destroy();
        } else if (this.fault === "rubbish" && request.method !== "OPTIONS") {
            answerRubbish(request, response);
        } else if (this.fault === "slow") {
            setTimeout(() => this.#forward(request, response, entry), delay_ms);
        } else {
            this.#forward(request, response, entry);
        }
    }

    #forward(request, response, entry) {
        if (response.destroyed) return;
        const { hostname, port, host } = this.#backend;
        const { method, url, headers } = request;
        const options = { hostname, port, method, path: url, headers: { ...headers, host } };
        const upstream = http.request(options, (answer) => {
            response.writeHead(answer.statusCode, answer.headers);
            answer.on("data", (chunk) => {
                entry.bytes += chunk.length;
            });
            answer.pipe(response);
            // A stream stays open for long: it is shown when it begins, not only when it ends.
            if (answer.headers["content-type"]?.startsWith("text/event-stream")) {
                this.#note(entry, response);
            }
        });
        upstream.on("error", () => response.destroy());
        response.on("close", () => upstream.destroy());
        request.pipe(upstream);
    }

    #begin({ method, url }) {
        this.#lastId += 1;
        const path = url.split("?")[0];
        return { id: this.#lastId, at_ms: Date.now(), method, path, fault: this.fault, bytes: 0 };
    }

    #note(entry, response) {
        entry.ms = Date.now() - entry.at_ms;
        entry.status = response.headersSent ? response.statusCode : 0;
        if (!this.entries.includes(entry)) this.entries.push(entry);
        if (this.entries.length > keptEntries) this.entries.shift();
        this.emit("entry", entry);
    }
}

function answerRubbish(request, response) {
    response.writeHead(200, {
        "content-type": "application/json",
        "access-control-allow-origin": request.headers.origin ?? "*",
    });
    response.end('{"revision": "many", "balance": [');
}

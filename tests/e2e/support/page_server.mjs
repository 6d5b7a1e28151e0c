// A shop's pages for tests: HTML by path, with whatever headers a test wants to see the widget stand up to.
import { createServer } from "node:http";

export class PageServer {
    /** A script that goes before all others of each page, whatever the page's policy. */
    firstScript;
    #pages = new Map();
    #server = createServer((request, response) => this.#take(request, response));

    async listen(port = 0) {
        await new Promise((resolve) => this.#server.listen(port, "localhost", resolve));
        this.origin = `http://localhost:${this.#server.address().port}`;
        return this;
    }

    close() {
        this.#server.closeAllConnections();
        return new Promise((resolve) => this.#server.close(resolve));
    }

    page(path, html, headers = {}) {
        this.#pages.set(path, { html, headers, type: "text/html; charset=utf-8" });
        return this.origin + path;
    }

    /** An address that answers JSON, as the shop's token address does; `undefined` is 204. */
    json(path, answer) {
        this.#pages.set(path, { answer, headers: {}, type: "application/json" });
        return this.origin + path;
    }

    /** An address that sends its visitor away, each time after `asked`. */
    refusal(path, asked, { status, headers = {} }) {
        this.#pages.set(path, { asked, status, headers });
    }

    /** An address whose answer begins and never ends. */
    unending(path) {
        this.#pages.set(path, { unending: true });
    }

    /** A script that comes after so long. */
    late(path, wait_ms) {
        this.#pages.set(path, { html: "", headers: {}, type: "text/javascript", wait_ms });
    }

    #withFirst({ html, headers }) {
        if (!this.firstScript) return html;
        const [, nonce = ""] = /'nonce-([^']+)'/.exec(headers["Content-Security-Policy"]) ?? [];
        const script = `<script nonce="${nonce}">${this.firstScript}</script>`;
        return html.replace("<head>", (head) => head + script);
    }

    #take(request, response) {
        const page = this.#pages.get(new URL(request.url, this.origin).pathname);
        if (page?.unending) {
            response.writeHead(200, { "Content-Type": "application/json" }).write("{");
            return;
        }
        if (page?.status) {
            page.asked();
            response.writeHead(page.status, page.headers).end();
            return;
        }
        const answer = page?.answer ? page.answer() : undefined;
        if (!page || (page.answer && answer === undefined)) {
            response.writeHead(page ? 204 : 404).end();
            return;
        }
        const text = page.html === undefined ? JSON.stringify(answer) : this.#withFirst(page);
        response.writeHead(200, { "Content-Type": page.type, ...page.headers });
        endAfter(page.wait_ms, response, text);
    }
}

function endAfter(wait_ms, response, text) {
    if (wait_ms) setTimeout(() => response.end(text), wait_ms);
    else response.end(text);
}

/** A plain shop page around `body`. */
export function shopPage(body, { head = "", lang = "nl" } = {}) {
    return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Winkel</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
}

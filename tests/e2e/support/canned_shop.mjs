// A shop's page with the script tag, a loyalty backend of canned replies behind it, and a browser to open it in.
import { launchChromium } from "./browser.mjs";
import { CannedBackend } from "./canned_backend.mjs";
import { withCannedReplies } from "./canned_replies.mjs";
import { endAll, startAll } from "./ending.mjs";
import { PageServer, shopPage } from "./page_server.mjs";

export const queue =
    "<script>if (!window.spaarpas?.push) window.spaarpas = { q: [], push(...a) { this.q.push(a); } };</script>";

/** Text that is fit to be a token, and easily found wherever it should not be. */
export const token = "header.canned-token-for-tests.signature";

export class CannedShop {
    /** `launch` starts the browser, with options as Playwright's Chromium has them. */
    constructor(launch = launchChromium) {
        this.launch = launch;
    }

    async start() {
        [this.backend, this.pages, this.browser] = await startAll(
            new CannedBackend().listen(),
            new PageServer().listen(),
            this.launch(),
        );
        this.reset();
        return this;
    }

    close() {
        return endAll(this.browser, this.pages, this.backend);
    }

    /** Forgets what earlier tests asked for, and answers as at first. */
    reset() {
        this.guest = false;
        this.pages.json("/token", () => (this.guest ? undefined : { token }));
        this.backend.altered.length = 0;
        this.backend.revision = 0;
        this.backend.replies.clear();
        this.backend.requests.length = 0;
        withCannedReplies(this.backend);
    }

    script(attributes = 'data-token-url="/token" data-locale="nl"') {
        const source = `${this.backend.origin}/v1/spaarpas.js`;
        return `<script async src="${source}" data-program="koffiebar" ${attributes}></script>`;
    }

    /** Opens a page with `body`, in the browser of `beside`; what the console says of errors is in `page.complaints`. */
    async open(
        body,
        { head = queue + this.script(), headers = {}, context = {}, before, lang, beside } = {},
    ) {
        const url = this.pages.page("/", shopPage(body, { head, lang }), headers);
        const profile = beside?.context() ?? (await this.browser.newContext(context));
        const page = await profile.newPage();
        page.setDefaultTimeout(15_000);
        page.complaints = [];
        page.on("pageerror", (error) => page.complaints.push(error.message));
        page.on("console", (message) => {
            if (message.type() === "error") page.complaints.push(message.text());
        });
        await before?.(page);
        this.pages.firstScript = page.firstScript;
        await page.goto(url);
        return page;
    }

    /** The requests for `path`, newest last. */
    asked(path) {
        return this.backend.requests.filter((request) => request.path === path);
    }
}

/** Notes each event of the public API on the page, in order, as `window.heard`. */
export const listenToAll = `<script>
    window.heard = [];
    for (const name of ["ready", "opened", "closed", "wallet", "earned", "redeemed", "undoing", "undone", "answered", "tierchanged", "error"])
        addEventListener("spaarpas:" + name, ({ detail }) => heard.push({ name, detail }));
</script>`;

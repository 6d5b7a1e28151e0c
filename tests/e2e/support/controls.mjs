// Watches which controls of ours a page shows, and which of them a shopper presses: a control that no test presses is
// one that may do nothing.

/** Runs in the page, before its own scripts. Reports each control once when it is in sight, and each press. */
function watchControls() {
    const interactive = "a[href], button, input, select, textarea, summary, [role=button]";
    const ours =
        "spaarpas-wallet, spaarpas-launcher, spaarpas-earn, spaarpas-redeem, spaarpas-tier";
    const seen = new Set();
    const nameOf = (control) => control.getAttribute("aria-label") ?? control.textContent.trim();

    /** In our elements a control is known by its action, or its form's; in the developers' panel by its section and its name. */
    function idOf(control) {
        const host = control.getRootNode().host;
        if (!host) {
            const section = control.closest("section")?.querySelector("h3")?.textContent;
            return `${section ?? "Demo tools"}: ${nameOf(control)}`;
        }
        const action = (control.type === "submit" ? control.form : control).dataset.a;
        // The same view is in the page and over it.
        const place = host.localName.replace("panel", "wallet");
        if (action === "section") return `${place}: section (${nameOf(control)})`;
        return `${place}: ${action ?? nameOf(control)}`;
    }

    function report(control, how) {
        const id = idOf(control);
        if (how === "pressed" || !seen.has(id)) void window.reportControl(how, id);
        seen.add(id);
    }

    function look() {
        const roots = [...document.querySelectorAll(`${ours}, spaarpas-panel`)]
            .map(({ shadowRoot }) => shadowRoot)
            .concat(document.getElementById("demo-drawer")?.parentElement ?? []);
        const controls = roots.flatMap((root) => [...(root?.querySelectorAll(interactive) ?? [])]);
        for (const control of controls) {
            if (control.checkVisibility()) report(control, "seen");
        }
    }

    function pressed(event) {
        const control = event.composedPath().find((part) => part.matches?.(interactive));
        const place = control?.getRootNode().host ?? control?.closest("#demo-panel");
        if (event.isTrusted && place?.matches?.(`${ours}, spaarpas-panel, #demo-panel`)) {
            look();
            report(control, "pressed");
        }
    }

    for (const type of ["click", "input"]) addEventListener(type, pressed, true);
    setInterval(look, 50);
}

export class Controls {
    #isOurs;
    #seen = new Set();
    #pressed = new Set();

    /** `isOurs` says of a control's name whether it counts. */
    constructor(isOurs) {
        this.#isOurs = isOurs;
    }

    /** From now on what `page` shows and what is pressed in it counts. */
    async watch(page) {
        await page.exposeFunction("reportControl", (how, id) => {
            if (!this.#isOurs(id)) return;
            this.#seen.add(commonName(id));
            if (how === "pressed") this.#pressed.add(commonName(id));
        });
        await page.addInitScript(watchControls);
    }

    get seen() {
        return [...this.#seen].sort();
    }

    get neverPressed() {
        return this.seen.filter((id) => !this.#pressed.has(id));
    }
}

/** Lines of orders come and go, and so do codes: all buttons that give a line back are one control. */
const commonName = (id) =>
    id.replace(/: − .*/, ": − a line").replace(/hebt \d+ codes?/, "hebt codes");

// The parts of the panel that only look: requests through the proxy, patches that were applied,
// events of the loyalty card.

import { el } from "./dom.js";

const most = 40;
const names = [
    "ready",
    "opened",
    "closed",
    "wallet",
    "earned",
    "redeemed",
    "undoing",
    "undone",
    "answered",
    "tierchanged",
    "error",
];

function log(title, empty) {
    const list = el(
        "ol",
        { class: "demo-log", tabindex: "0", "aria-label": title },
        el("li", { class: "demo-empty" }, empty),
    );
    const add = (...cells) => {
        list.querySelector(".demo-empty")?.remove();
        list.prepend(el("li", {}, ...cells));
        while (list.children.length > most) list.lastElementChild.remove();
        return list.firstElementChild;
    };
    return { node: el("section", {}, el("h3", {}, title), list), add };
}

/** An entry that grows, such as an open stream, is shown once and brought up to date. */
export function watchRequests() {
    const { node, add } = log("Requests", "None yet.");
    const rows = new Map();
    const stream = new EventSource("/panel/requests");
    stream.addEventListener("message", ({ data }) => {
        const { id, method, path, status, ms, bytes, fault } = JSON.parse(data);
        const cells = [
            el("span", {}, `${method} ${path}`),
            el(
                "b",
                { class: status === 0 || status >= 400 ? "demo-bad" : "" },
                String(status || "cut"),
            ),
            el("small", {}, `${bytes} B, ${ms} ms${fault === "none" ? "" : `, ${fault}`}`),
        ];
        if (rows.has(id)) rows.get(id).replaceChildren(...cells);
        else rows.set(id, add(...cells));
    });
    return node;
}

export function watchPatches() {
    const { node, add } = log("Patches", "None yet.");
    addEventListener("spaarpas:patch", ({ detail: { ops, bytes, ms } }) => {
        add(
            el("span", {}, `${ops} operations`),
            el("small", {}, `${bytes} B, ${ms.toFixed(1)} ms`),
        );
    });
    return node;
}

export function watchEvents() {
    const { node, add } = log("Events", "None yet.");
    for (const name of names) {
        addEventListener(`spaarpas:${name}`, ({ detail }) => {
            const words = JSON.stringify(detail ?? null);
            add(
                el("span", {}, name),
                el("small", {}, words.length > 90 ? `${words.slice(0, 90)}…` : words),
            );
        });
    }
    return node;
}

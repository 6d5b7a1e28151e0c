// The developers' panel: a drawer that is plainly not part of the shop.

import { el } from "./dom.js";
import {
    clockSection,
    looksSection,
    networkSection,
    orderSection,
    peopleSection,
} from "./sections.js";
import { watchEvents, watchPatches, watchRequests } from "./watch.js";

const openKey = "demo-panel-open";
const changing = el("div", {});
const drawer = el("aside", {
    class: "demo-drawer",
    id: "demo-drawer",
    "aria-label": "Demo tools",
    lang: "en",
});
const toggle = el(
    "button",
    { type: "button", class: "demo-toggle", "aria-controls": drawer.id, lang: "en" },
    "Demo tools",
);

function setOpen(open) {
    drawer.hidden = !open;
    toggle.setAttribute("aria-expanded", String(open));
    toggle.textContent = open ? "Close demo tools" : "Demo tools";
    sessionStorage.setItem(openKey, open ? "1" : "");
}

function show(state) {
    if (!state) return;
    changing.replaceChildren(
        peopleSection(state),
        orderSection(state, show),
        clockSection(state, show),
        looksSection(state),
        networkSection(state, show),
    );
}

async function refresh() {
    const response = await fetch("/panel/state");
    if (response.ok) show(await response.json());
}

drawer.append(
    el(
        "header",
        {},
        el("h2", {}, "Demo tools"),
        el("p", {}, "Not part of the shop. ", el("a", { href: "?panel=off" }, "Hide them")),
    ),
    changing,
    watchEvents(),
    watchRequests(),
    watchPatches(),
);
toggle.addEventListener("click", () => {
    setOpen(drawer.hidden);
    if (!drawer.hidden) void refresh();
});
document.getElementById("demo-panel").append(toggle, drawer);
setOpen(sessionStorage.getItem(openKey) === "1");
addEventListener("spaarpas:wallet", () => void refresh());
void refresh();

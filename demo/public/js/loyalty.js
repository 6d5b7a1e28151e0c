// How the shop speaks with the loyalty card: only through the queue and the events of its contract.

import { toast } from "./toast.js";

export function connectLoyalty({ cart, member, flash, texts }) {
    const { spaarpas } = window;
    spaarpas.push("setCart", cart);
    if (flash === "signed-in" && member) spaarpas.push("identify", fetchToken);
    if (flash === "signed-out") spaarpas.push("logout");

    addEventListener("spaarpas:redeemed", ({ detail }) => applyCode(detail.code, texts));
    addEventListener("spaarpas:undoing", ({ detail }) => void giveBack(detail.code));
    addEventListener("spaarpas:undone", () => {
        if (location.pathname === "/winkelwagen") location.reload();
    });
    addEventListener("spaarpas:earned", ({ detail }) => {
        if (detail.unit !== "points") return;
        const words = detail.amount === 1 ? texts.earnedOne : texts.earned;
        toast(words.replace("{n}", String(detail.amount)));
    });
    addEventListener("spaarpas:tierchanged", ({ detail }) => {
        toast(texts.tier.replace("{tier}", texts.tiers[detail.to] ?? detail.to));
    });
}

async function fetchToken() {
    const response = await fetch("/account/loyalty-token");
    return response.status === 200 ? (await response.json()).token : null;
}

/** A reward that was just redeemed goes straight into the cart, if it fits what is in there. */
async function applyCode(code, texts) {
    const response = await sendCode({ code });
    if (!response.ok) return;
    const { applied } = await response.json();
    if (location.pathname === "/winkelwagen") {
        location.reload();
        return;
    }
    const words = applied ? texts.code : texts.codeReady;
    toast(words.replace("{code}", code), { href: "/winkelwagen", text: texts.toCart });
}

/** Out of the cart with a code that the shopper gives back, so that the backend can undo it. */
const giveBack = (code) => sendCode({ code, remove: "yes" });

function sendCode(fields) {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const headers = { accept: "application/json" };
    return fetch("/winkelwagen/code", { method: "POST", headers, body });
}

// How the shop speaks with the loyalty card: only through the queue and the events of its contract.

import { toast } from "./toast.js";

export function connectLoyalty({ cart, member, flash, texts }) {
    const { spaarpas } = window;
    spaarpas.push("setCart", cart);
    if (flash === "signed-in" && member) spaarpas.push("identify", fetchToken);
    if (flash === "signed-out") spaarpas.push("logout");

    addEventListener("spaarpas:redeemed", ({ detail }) => applyCode(detail.code, texts));
    addEventListener("spaarpas:earned", ({ detail }) => {
        if (detail.points > 0) toast(texts.earned.replace("{n}", String(detail.points)));
    });
    addEventListener("spaarpas:tierchanged", ({ detail }) => {
        toast(texts.tier.replace("{tier}", detail.name ?? detail.tier));
    });
}

async function fetchToken() {
    const response = await fetch("/account/loyalty-token");
    return response.status === 200 ? (await response.json()).token : null;
}

/** A reward that was just redeemed goes straight into the cart. */
async function applyCode(code, texts) {
    const body = new FormData();
    body.set("code", code);
    const response = await fetch("/winkelwagen/code", { method: "POST", body });
    if (!response.ok) return;
    if (location.pathname === "/winkelwagen") location.reload();
    else toast(texts.code.replace("{code}", code), { href: "/winkelwagen", text: texts.toCart });
}

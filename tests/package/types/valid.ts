// What a shop may write; it must compile.
import {
    type Cart,
    isSpaarpasElement,
    loadSpaarpas,
    type Spaarpas,
    type SpaarpasElements,
    type SpaarpasQueue,
} from "spaarpas";

declare const api: Spaarpas;

const cart: Cart = {
    currency: "EUR",
    lines: [
        {
            id: "1",
            sku: "espresso-250",
            categories: ["beans"],
            quantity: 1,
            unit_price_minor: 1250,
        },
    ],
};

export const queue: SpaarpasQueue = {
    q: [],
    push(...call) {
        this.q.push(call);
    },
};
queue.push("identify", async () => "a.b.c");
queue.push("setCart", cart);
queue.push("open", "rewards");
queue.push("on", "redeemed", ({ code }) => code.toUpperCase());
queue.push("config", {
    src: "https://loyalty.example/v1/spaarpas.js",
    program: "koffiebar",
    tokenUrl: "/account/loyalty-token",
});

// As in a page: the queue, or the calls once they are there.
spaarpas.push("open");
document.addEventListener("spaarpas:earned", ({ detail }) => detail.amount.toFixed());
window.addEventListener("spaarpas:tierchanged", ({ detail }) => detail.set.toUpperCase());
document.createElement("spaarpas-earn").setAttribute("amount-minor", "1350");
document.querySelector("spaarpas-wallet")?.focus();

export const loaded = loadSpaarpas({
    src: "https://loyalty.example/v1/spaarpas.js",
    program: "koffiebar",
    locale: undefined,
    nonce: "bnBt",
});
export const isOurs: boolean = isSpaarpasElement("spaarpas-earn");

export async function use(): Promise<void> {
    await api.ready;
    api.identify("a.b.c");
    api.identify(() => null);
    api.open();
    api.push("setCart", cart);
    const stop = api.on("redeemed", ({ code, reward }) => `${reward}: ${code.toUpperCase()}`);
    stop();
    api.on("earned", ({ unit, amount, balance }) => `${unit}: ${amount.toFixed()} of ${balance}`);
    api.on("wallet", ({ available, levels }) => [available.points, levels.status]);
    api.on("answered", ({ prompt, amounts }) => [prompt, amounts.points]);
    api.on("tierchanged", ({ set, from, to }) => set + from + to);
    api.on("error", ({ code, reason }) => `${code} ${reason?.toUpperCase() ?? ""}`);
    (await spaarpas.ready)?.open("rewards");
    api.destroy();
}

/** What a wrapper of the shop's own takes. */
export const earn: SpaarpasElements["spaarpas-earn"] = { "amount-minor": 1350, currency: "EUR" };

// What a shop may write; it must compile.
import type { Cart, Spaarpas, SpaarpasQueue } from "./spaarpas.d.ts";

declare const spaarpas: Spaarpas;

const cart: Cart = {
    currency: "EUR",
    lines: [{ id: "1", sku: "espresso-250", categories: ["beans"], unit_price_minor: 1250 }],
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

export async function use(): Promise<void> {
    const api = await spaarpas.ready;
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
    api.destroy();
}

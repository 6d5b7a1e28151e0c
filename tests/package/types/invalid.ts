// What a shop must not write; each line must fail to compile, or the compiler says so.
import { loadSpaarpas, type Spaarpas, type SpaarpasElements } from "spaarpas";

declare const api: Spaarpas;

// @ts-expect-error There is no such section.
api.open("vouchers");
// @ts-expect-error A token is a text.
api.identify(42);
// @ts-expect-error Prices are in minor units, under a name that says so.
api.setCart({ currency: "EUR", lines: [{ id: "1", sku: "a", price: 12.5 }] });
// @ts-expect-error A line says how many pieces it has.
api.setCart({ currency: "EUR", lines: [{ id: "1", sku: "a", unit_price_minor: 1250 }] });
// @ts-expect-error There is no such event.
api.on("purchased", () => undefined);
// @ts-expect-error There is no such call.
api.push("reload");
// @ts-expect-error A queued call takes what the call takes.
api.push("open", 3);
// @ts-expect-error The code is a text.
api.on("redeemed", ({ code }) => code.toFixed());
// @ts-expect-error There is not always a reason.
api.on("error", ({ reason }) => reason.length);
// @ts-expect-error What came is an amount of a unit.
api.on("earned", ({ points }) => points);
// @ts-expect-error There is no such section, in the queue neither.
spaarpas.push("open", "vouchers");
// @ts-expect-error Before the script is there, there is only the queue.
spaarpas.open();
// @ts-expect-error The code is a text, in the queue too.
spaarpas.push("on", "redeemed", ({ code }) => code.toFixed());
// @ts-expect-error What was redeemed has no amount.
addEventListener("spaarpas:redeemed", ({ detail }) => detail.amount);
// @ts-expect-error A level is a text.
document.addEventListener("spaarpas:tierchanged", ({ detail }) => detail.to.toFixed());
// @ts-expect-error The program must be named.
loadSpaarpas({ src: "https://loyalty.example/v1/spaarpas.js" });
// @ts-expect-error There are two themes.
loadSpaarpas({ src: "https://loyalty.example/v1/spaarpas.js", program: "p", theme: "auto" });
// @ts-expect-error A price is a number, or its text.
export const earn: SpaarpasElements["spaarpas-earn"] = { "amount-minor": true };

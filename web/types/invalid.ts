// What a shop must not write; each line must fail to compile, or the compiler says so.
import type { Spaarpas } from "./spaarpas.d.ts";

declare const spaarpas: Spaarpas;

// @ts-expect-error There is no such section.
spaarpas.open("vouchers");
// @ts-expect-error A token is a text.
spaarpas.identify(42);
// @ts-expect-error Prices are in minor units, under a name that says so.
spaarpas.setCart({ currency: "EUR", lines: [{ id: "1", sku: "a", price: 12.5 }] });
// @ts-expect-error There is no such event.
spaarpas.on("purchased", () => undefined);
// @ts-expect-error There is no such call.
spaarpas.push("reload");
// @ts-expect-error A queued call takes what the call takes.
spaarpas.push("open", 3);
// @ts-expect-error The code is a text.
spaarpas.on("redeemed", ({ code }) => code.toFixed());
// @ts-expect-error There is not always a reason.
spaarpas.on("error", ({ reason }) => reason.length);
// @ts-expect-error What came is an amount of a unit.
spaarpas.on("earned", ({ points }) => points);

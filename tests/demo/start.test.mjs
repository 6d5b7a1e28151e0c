// What the shop starts with: its configuration, and the past of the demo's members.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { seed } from "../../demo/panel/seed.mjs";
import { readConfig } from "../../demo/server/config.mjs";
import { createShop } from "../../demo/server/shop.mjs";
import { instants } from "../support/clock.mjs";

const env = {
    SPAARPAS_SECRET_KEY: "sk_1",
    SPAARPAS_TOKEN_SECRET: "s".repeat(32),
    SPAARPAS_TOKEN_KID: "k1",
};
const year_ms = 365 * 24 * 3600 * 1000;

test("configuration: the defaults are a shop on 8080 with its backend on 8090", () => {
    const config = readConfig([], env);
    assert.deepEqual(
        [config.port, config.backend, config.program, config.panel, config.seed],
        [8080, "http://127.0.0.1:8090", "koffiebar", true, true],
    );
});

test("configuration: members of an import are signed in as, and get no invented past", () => {
    const config = readConfig(["--members", "12347,14646", "--currency", "GBP"], env);
    assert.deepEqual(config.members, ["12347", "14646"]);
    assert.equal(config.seed, false);
    assert.equal(config.currency, "GBP");
});

for (const [name, args, environment, sentence] of [
    ["a port that is none", ["--port", "coffee"], env, /--port coffee is not a port/],
    ["a currency that is none", ["--currency", "euro"], env, /--currency euro is not/],
    ["no secret key", [], { ...env, SPAARPAS_SECRET_KEY: "" }, /SPAARPAS_SECRET_KEY is not set/],
    ["a short secret", [], { ...env, SPAARPAS_TOKEN_SECRET: "short" }, /shorter than 32 bytes/],
]) {
    test(`configuration: ${name} is refused in one sentence, without the secret`, () => {
        assert.throws(() => readConfig(args, environment), sentence);
    });
}

/** What a seed at an instant tells the backend, and what each member spent on goods in the year before. */
async function seeded(at_ms) {
    const told = [];
    const shop = createShop({ members: [] }, async (_method, _path, body) => {
        told.push(body);
        return { ok: true, status: 200, body: { results: [{ state: "booked" }] } };
    });
    shop.clock.setTo(at_ms);
    seed(shop);
    await shop.outbox.flush();
    while (shop.outbox.size > 0) await new Promise(setImmediate);
    const spent = (member) =>
        shop.orders
            .of(member)
            .filter((order) => order.placed_at_ms > at_ms - year_ms)
            .reduce((sum, { totals }) => sum + totals.goods_minor, 0);
    return { told, spent };
}

for (const [day, { at_ms }] of Object.entries(instants)) {
    test(`seed, ${day}: the members are what the panel calls them, by the program's own thresholds`, async () => {
        const { spent } = await seeded(at_ms);
        const file = new URL("../../demo/programs/koffiebar.json", import.meta.url);
        const [{ levels }] = JSON.parse(readFileSync(file, "utf8")).tiers;
        const [, silver, gold] = levels.map(({ enter }) => enter.at_least);
        assert.equal(spent("k-1007"), 0, "new");
        assert.ok(spent("k-1002") >= silver && spent("k-1002") < gold, "regular");
        assert.ok(gold - spent("k-1003") > 0 && gold - spent("k-1003") <= 2500, "nearly Gold");
        assert.equal(spent("k-1004"), 0, "lapsed");
    });

    test(`seed, ${day}: every event lies in the past, has an id of its own, and the oldest comes first`, async () => {
        const { told } = await seeded(at_ms);
        assert.equal(new Set(told.map(({ id }) => id)).size, told.length);
        assert.ok(told.every(({ occurred_at_ms }) => occurred_at_ms < at_ms));
        const moments = told.map((event) => event.occurred_at_ms);
        assert.deepEqual(
            moments,
            [...moments].sort((a, b) => a - b),
        );
    });
}

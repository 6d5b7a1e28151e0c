// The bodies of the shop systems' pages are what the API's document describes, and a real server books them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { departures } from "../e2e/support/conformance.mjs";
import { blocks, pages } from "./pages.mjs";
import { startServer } from "./shop_server.mjs";

const systems = pages
    .filter(({ path }) => /^docs\/shops\/(?!README)/.test(path))
    .map(({ path, text }) => ({
        name: path.match(/(\w+)\.md$/)[1],
        events: blocks(text, "json").map((json) => JSON.parse(json)),
    }));

let server;
before(async () => {
    server = await startServer();
});
after(() => server.stop());

test("shops: each page tells of an order, of a refund and of a cancellation", () => {
    assert.ok(systems.length >= 7);
    for (const { name, events } of systems) {
        const kinds = events.map(({ kind }) => kind);
        assert.deepEqual(kinds, ["order", "refund", "order_cancelled"], name);
    }
});

test("shops: each body is what the API's document describes", () => {
    for (const { name, events } of systems) {
        for (const event of events) {
            assert.deepEqual(departures("Event", event), [], `${name}: ${event.id}`);
        }
    }
});

for (const { name, events } of systems) {
    test(`shops: the events of ${name} are booked, and nothing is left of them`, async () => {
        const left = new Map();
        for (const event of events) {
            // All of them are told to one server, each as if its members were its own.
            const own = (id) => `${name}-${id}`;
            const part = event.order ?? event.refund ?? event.cancel;
            part.order_id = own(part.order_id);
            const sent = { ...event, id: own(event.id), member: own(event.member) };
            const { body } = await server.book(sent);
            const [result] = body.results ?? [];
            assert.equal(result?.state, "booked", JSON.stringify(body));
            assert.ok(result.amounts.length > 0, `${event.id} moved nothing`);
            for (const { unit, amount } of result.amounts) {
                left.set(unit, (left.get(unit) ?? 0) + amount);
            }
        }
        assert.deepEqual([...left], [["points", 0]]);
    });
}

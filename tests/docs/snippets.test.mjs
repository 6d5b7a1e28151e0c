// The snippets that merchants copy are sent to a real server.
import assert from "node:assert/strict";
import { test } from "node:test";
import { startServer } from "../parity/server.mjs";
import { blocks, page, read } from "./pages.mjs";

const program = JSON.parse(read("demo/programs/koffiebar.json"));
const soon_ms = 1_800_000_000_000;

async function booked(events) {
    const server = await startServer(program);
    try {
        await server.moveClock(soon_ms);
        return await server.book(events);
    } finally {
        await server.stop();
    }
}

const pointsOf = ({ amounts }) => amounts.find(({ unit }) => unit === "points").amount;

test("docs: the order and the refund of the API's page are booked as they stand there", async () => {
    const documents = blocks(page("docs/api.md"), "json").map((text) => JSON.parse(text));
    const [order, refund] = documents.filter(({ kind }) => kind);
    const results = await booked([order, refund]);
    assert.deepEqual(
        results.map(({ state }) => state),
        ["booked", "booked"],
    );
    assert.ok(pointsOf(results[0]) > 0 && pointsOf(results[1]) < 0, JSON.stringify(results));
});

test("docs: the cart of the embedding page is one that an order takes", async () => {
    const text = page("docs/embedding.md");
    const [cart] = blocks(text, "json").map((one) => JSON.parse(one));
    const [request] = blocks(text, "http");
    const event = JSON.parse(
        request.slice(request.indexOf("{")).replace("{ ... }", JSON.stringify(cart)),
    );
    const [result] = await booked([event]);
    assert.equal(result.state, "booked", JSON.stringify(result));
    assert.ok(pointsOf(result) > 0);
});

test("docs: the mistake that the API's page shows is what the server answers", async () => {
    const documents = blocks(page("docs/api.md"), "json").map((text) => JSON.parse(text));
    const shown = documents.find(({ pointer }) => pointer);
    const { cart } = documents.find(({ kind }) => kind === "order").order;
    cart.lines[0].quantity = 0;
    const server = await startServer(program);
    try {
        const response = await fetch(`${server.origin}/v1/programs/${program.id}/preview`, {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: JSON.stringify({ cart }),
        });
        const { problems } = await response.json();
        assert.deepEqual(problems, [shown]);
    } finally {
        await server.stop();
    }
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./support/bundle.mjs";

const { EventsReader } = await load("web/src/runtime/events_reader.ts");

function read(...pieces) {
    const events = [];
    const reader = new EventsReader((name, data) => events.push([name, data]));
    for (const piece of pieces) {
        reader.push(piece);
    }
    return events;
}

const text = 'event: revision\ndata: {"revision":7}\n\n: still here\n\ndata: a\ndata: b\n\n';
const events = [
    ["revision", '{"revision":7}'],
    ["message", "a\nb"],
];

test("stream: events come with their name and their lines of data", () => {
    assert.deepEqual(read(text), events);
});

test("stream: however the text is cut, the events are the same", () => {
    for (const whole of [text, text.replaceAll("\n", "\r\n"), text.replaceAll("\n", "\r")]) {
        for (let at = 0; at <= whole.length; at++) {
            assert.deepEqual(
                read(whole.slice(0, at), whole.slice(at), "\n"),
                events,
                `cut at ${at}`,
            );
        }
    }
});

test("stream: an event that is not finished is not told", () => {
    assert.deepEqual(read('data: {"revision":8}\n'), []);
});

test("stream: fields that are not known and lines without a colon are passed over", () => {
    assert.deepEqual(read("id: 3\nretry: 10\nnonsense\ndata:x\n\n"), [["message", "x"]]);
});

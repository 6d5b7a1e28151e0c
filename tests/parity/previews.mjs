// The preview twice: by the module that a shop's page asks, and the same source compiled natively.

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { withFunctionsInOrder } from "../../web/build/order.mjs";
import { load } from "../web/support/bundle.mjs";
import { fromRoot } from "./places.mjs";

/** The rules' module as a shop's page has it, by the page's own code: `(program, question)` texts to a text. */
export async function wasmPreview() {
    const { rulesFrom } = await load("web/src/foretell/index.ts");
    const module = withFunctionsInOrder(readFileSync(fromRoot("build/wasm/wasm/rules.wasm")));
    const foretell = await rulesFrom(async (imports) => {
        const { instance } = await WebAssembly.instantiate(module, imports);
        return instance.exports;
    });
    return (program, facts, event) => judged(foretell(program, questionOf(facts, event)));
}

/** What the widget asks of the rules, of one event and for all of its decision. */
function questionOf(facts, event) {
    const { at_ms } = JSON.parse(event);
    return `{"facts":${facts},"at_ms":${at_ms},"events":[${event}],"whole":true}`;
}

/** The decision of the one event, or its refusal. */
function judged(answer) {
    const { events, ...refusal } = JSON.parse(answer);
    if (events === undefined) {
        return JSON.stringify(refusal);
    }
    const { decision, code, pointer } = events[0];
    return JSON.stringify(decision ?? { code, pointer });
}

/** The native one: the same texts to a promise of a text; `close` ends its process. */
export function nativePreview() {
    const child = spawn(fromRoot("build/native/tests/preview-native"), {
        stdio: ["pipe", "pipe", "inherit"],
    });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    return {
        async preview(program, facts, event) {
            child.stdin.write(`${program}\n${questionOf(facts, event)}\n`);
            const { value, done } = await lines.next();
            if (done) {
                throw new Error("the native preview ended");
            }
            return judged(value);
        },
        close: () => child.stdin.end(),
    };
}

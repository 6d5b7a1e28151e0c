// What the backend would say of carts and offers: the module of the rules says the same.
import { readFile } from "node:fs/promises";

const dist = new URL("../../build/web/dist/", import.meta.url);
const anything = new Proxy({}, { get: () => new Proxy({}, { get: () => () => 0 }) });
let rules;

async function loadRules() {
    const files = JSON.parse(await readFile(new URL("files.json", dist), "utf8"));
    const bytes = await readFile(new URL(files.rules, dist));
    const { instance } = await WebAssembly.instantiate(bytes, anything);
    instance.exports._initialize?.();
    return instance.exports;
}

/** The answer to a PreviewsRequest of a member with this wallet, or of a guest where there is none. */
export async function foretell(program, request, { wallet, now }) {
    rules ??= await loadRules();
    const question = {
        ...request,
        facts: wallet?.facts ?? { at_ms: now, program_version: program.version },
        balances: Object.fromEntries(
            (wallet?.balances ?? []).map(({ unit, available }) => [unit, available]),
        ),
        at_ms: now,
    };
    const texts = [program, question].map((message) => Buffer.from(JSON.stringify(message)));
    const at = rules.room(texts[0].length + texts[1].length);
    new Uint8Array(rules.memory.buffer).set(Buffer.concat(texts), at);
    const bytes = rules.answer(texts[0].length);
    return JSON.parse(Buffer.from(rules.memory.buffer, rules.place(), bytes).toString("utf8"));
}

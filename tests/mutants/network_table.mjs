// Mutants of what the page side makes of faults on the way: what `e2e_table.mjs` says of its fields holds here.

export const network = [
    {
        name: "a trap while a reply is taken goes to the page",
        file: "web/src/runtime/requests.ts",
        text: "trapped(error);",
        becomes: "throw error;",
        suite: "trap",
        test: "a trap while a reply is under way",
        says: /unreachable|Expected: 2/,
    },
    {
        name: "one try less",
        file: "web/src/runtime/widget.ts",
        text: "this.#failures > tries",
        becomes: "this.#failures >= tries",
        suite: "trap",
        test: "every new instance traps in its first turn",
        says: /3 !== 4/,
    },
    {
        name: "a token that was refused is sent again",
        file: "web/src/runtime/session.ts",
        text: "return await answerOf(await inTime(source()));",
        becomes: "return (globalThis.kept ??= await answerOf(await inTime(source())));",
        suite: "faults",
        test: "a token that is no longer good, at redeem",
        says: /CODE-0/,
    },
];

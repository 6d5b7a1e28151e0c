import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { load } from "./support/bundle.mjs";

const { Rules } = await load("web/src/foretell/index.ts");

const asked = (id) => ({ id, program: "{}", question: `"question ${id}"` });
const loaded = () => new Promise((resolve) => setTimeout(resolve, 5));

/** The rules of a page whose loads go as `loads` say: each gives what answers, or throws. */
function rulesThat(...loads) {
    const log = { loads: 0, answers: [] };
    const rules = new Rules(
        async () => loads[log.loads++](),
        (request, answer) => log.answers.push([request, answer]),
    );
    return { rules, log };
}

const echo = () => (_program, question) => `answer to ${question}`;
const unreachable = () => {
    throw new TypeError("Failed to fetch");
};
const trapping = () => () => {
    throw new WebAssembly.RuntimeError("unreachable");
};

beforeEach(() => {
    console.error = () => undefined;
});

test("rules: nothing is loaded before something is asked", async () => {
    const { log } = rulesThat(echo);
    await loaded();
    assert.equal(log.loads, 0);
});

test("rules: they are loaded once, and answer at once from then on", async () => {
    const { rules, log } = rulesThat(echo);
    rules.ask(asked(1));
    assert.deepEqual(log.answers, []);
    await loaded();
    rules.ask(asked(2));
    assert.deepEqual(log, {
        loads: 1,
        answers: [
            [1, 'answer to "question 1"'],
            [2, 'answer to "question 2"'],
        ],
    });
});

test("rules: what was asked while they were loaded counts once, by the newest question", async () => {
    const { rules, log } = rulesThat(echo);
    rules.ask(asked(1));
    rules.ask(asked(2));
    await loaded();
    assert.deepEqual(log, { loads: 1, answers: [[2, 'answer to "question 2"']] });
});

test("rules: where they cannot be had, that is the answer, and the next question tries again", async () => {
    const { rules, log } = rulesThat(unreachable, echo);
    rules.ask(asked(1));
    await loaded();
    assert.deepEqual(log.answers, [[1, ""]]);
    rules.ask(asked(2));
    await loaded();
    assert.deepEqual(log.answers.at(-1), [2, 'answer to "question 2"']);
});

test("rules: an instance that trapped is not asked again", async () => {
    const { rules, log } = rulesThat(trapping, echo);
    rules.ask(asked(1));
    await loaded();
    rules.ask(asked(2));
    await loaded();
    assert.equal(log.loads, 2);
    assert.deepEqual(log.answers, [
        [1, ""],
        [2, 'answer to "question 2"'],
    ]);
});

// Playwright's waiting assertions, as far as the tests use them, on a locator in WebKitGTK.

const holds = (text, wanted) =>
    wanted instanceof RegExp ? wanted.test(text) : text.includes(wanted);
const only = (test) => (seen, wanted) => seen.length === 1 && test(seen[0], wanted);

const matchers = {
    toBeVisible: only(({ shown }) => shown),
    toBeHidden: (seen) => seen.every(({ shown }) => !shown),
    toContainText: only(({ text }, wanted) => holds(text, wanted)),
    toHaveText: only(({ text }, wanted) => text === wanted),
    toHaveCount: (seen, wanted) => seen.length === wanted,
    toHaveCSS: only(({ value }, wanted) => value === wanted),
};

/** What is not so must still be of an element that is there. */
const asked = (name, seen, wanted, isNegated) =>
    isNegated ? seen.length === 1 && !matchers[name](seen, wanted) : matchers[name](seen, wanted);

async function wait(locator, name, isNegated, { given, patience_ms }) {
    const property = name === "toHaveCSS" ? given.shift() : "";
    const [wanted, options = {}] = name.startsWith("toBe") ? [undefined, ...given] : given;
    await locator.page().eventually(async () => {
        const seen = await locator.look(property);
        if (!asked(name, seen, wanted, isNegated)) {
            const words = `${isNegated ? "not " : ""}${name} ${wanted ?? ""}`;
            throw new Error(`${words} in WebKitGTK, but there is ${JSON.stringify(seen)}`);
        }
    }, options.timeout ?? patience_ms);
}

export function expectInWebKit(locator, patience_ms) {
    const of = (isNegated) =>
        Object.fromEntries(
            Object.keys(matchers).map((name) => [
                name,
                (...given) => wait(locator, name, isNegated, { given, patience_ms }),
            ]),
        );
    return { ...of(false), not: of(true) };
}

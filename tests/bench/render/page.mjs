// Runs in the browser: the engine, template cloning by hand, and three libraries, on the same data and the same document.
import { byHand } from "./by_hand.mjs";
import { engine, load, prepare } from "./engine.mjs";
import { entriesOf, operations } from "./entries.mjs";
import { lit } from "./lit.mjs";
import { preact } from "./preact.mjs";
import { solid } from "./solid.mjs";

const contenders = { engine, byHand, solid, lit, preact };

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

/** Milliseconds for one of the places, layout included when asked. */
function timed(places, run, layout) {
    const start = performance.now();
    for (const place of places) {
        run(place);
        if (layout) {
            void place.host.offsetHeight;
        }
    }
    return (performance.now() - start) / places.length;
}

function newPlaces(contender, count) {
    return Array.from({ length: count }, () => {
        const host = document.body.appendChild(document.createElement("div"));
        const shadow = host.attachShadow({ mode: "open" });
        return { host, shadow, root: contender.root?.(shadow) };
    });
}

/** What a reader of the page finds: libraries mark their places with comments. */
const documentOf = ({ shadow }) => shadow.innerHTML.replace(/<!--.*?-->/g, "");

/** One contender's turn at one operation: what it takes, and the document that comes of it. */
function turn(contender, { operation, count, layout, containers }) {
    const { from, to } = operations[operation](count);
    const places = newPlaces(contender, containers);
    const after = entriesOf(to);
    const mount = (place, entries) => {
        place.state = contender.mount(place.shadow, entries, place.root);
    };
    if (from) {
        prepare(from);
        const entries = entriesOf(from);
        for (const place of places) mount(place, entries);
    }
    prepare(to);
    void document.body.offsetHeight;
    const run = from
        ? (place) => contender.show(place.state, after)
        : (place) => mount(place, after);
    const took = timed(places, run, layout);
    const shown = documentOf(places[0]);
    for (const { host, state } of places) {
        contender.unmount(state);
        host.remove();
    }
    return { took, shown };
}

/** Everyone has a turn in each round, and each round begins with another one. */
function round(one, first) {
    const names = Object.keys(contenders);
    const order = names.map((_, at) => names[(at + first) % names.length]);
    const turns = Object.fromEntries(order.map((name) => [name, turn(contenders[name], one)]));
    const wanted = turns.byHand.shown;
    const other = names.find((name) => turns[name].shown !== wanted);
    if (other) {
        throw new Error(`${one.operation} of ${one.count} rows: ${other} shows another document`);
    }
    return Object.fromEntries(names.map((name) => [name, turns[name].took]));
}

globalThis.load = load;

globalThis.measure = (one) => {
    const results = Array.from({ length: one.rounds }, (_, at) => round(one, at)).slice(2);
    const took = (name) => median(results.map((result) => result[name]));
    return Object.fromEntries(Object.keys(contenders).map((name) => [name, took(name)]));
};

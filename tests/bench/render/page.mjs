// Runs in the browser: the engine beside template cloning by hand, on the same data and the same document.
import { Applier } from "../../../web/src/patch/index.ts";

const entry = (at, points) => ({
    title: `Bestelling ${at}`,
    date: `${(at % 28) + 1} november`,
    points: `+${at % 10 === 0 ? points : at}`,
});

const entriesOf = (count, points) => Array.from({ length: count }, (_, at) => entry(at, points));

function element(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        made.setAttribute(name, value);
    }
    made.append(...children);
    return made;
}

function rowTemplate() {
    const what = element("div", { class: "what" });
    what.append(element("span", { class: "title" }, " "), element("time", { class: "date" }, " "));
    const why = element("button", { type: "button", "data-a": "why" }, "Waarom?");
    const points = element("span", { class: "points" }, " ");
    return element("li", { class: "entry", part: "entry" }, what, points, why);
}

/** As a careful person writes it: clone a row, walk to its texts, keep them for updates. */
class ByHand {
    #template = rowTemplate();
    #row({ title, date, points }) {
        const li = this.#template.cloneNode(true);
        const what = li.firstChild;
        what.firstChild.firstChild.data = title;
        what.lastChild.firstChild.data = date;
        const shown = what.nextSibling.firstChild;
        shown.data = points;
        return { li, shown, points };
    }
    mount(root, entries) {
        const list = element("ul", { class: "entries" });
        const rows = entries.map((one) => this.#row(one));
        for (const { li } of rows) {
            list.appendChild(li);
        }
        root.appendChild(list);
        return { list, rows };
    }
    append({ list, rows }, entries) {
        const fragment = document.createDocumentFragment();
        for (const one of entries.slice(rows.length)) {
            rows.push(this.#row(one));
            fragment.appendChild(rows.at(-1).li);
        }
        list.appendChild(fragment);
    }
    update({ rows }, entries) {
        rows.forEach((row, at) => {
            if (row.points !== entries[at].points) {
                row.points = entries[at].points;
                row.shown.data = row.points;
            }
        });
    }
}

class Engine {
    #applier = new Applier();
    constructor(exports) {
        this.exports = exports;
    }
    root(container) {
        const id = this.exports.add_root();
        this.#applier.attach(id, container);
        return id;
    }
    show(id) {
        this.exports.show(id);
        this.flush();
    }
    flush() {
        const { buffer } = this.exports.memory;
        const at = new Uint32Array(buffer, this.exports.flush(), 6);
        const text = (from) => new Uint8Array(buffer, at[from], at[from + 1]);
        this.#applier.apply(new Uint32Array(buffer, at[0], at[1]), text(2), text(4));
        this.exports.clear();
    }
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

/** Milliseconds for each of `times` runs over fresh containers, layout included when asked. */
function timed(containers, run, layout) {
    const start = performance.now();
    for (const container of containers) {
        run(container);
        if (layout) {
            container.getBoundingClientRect();
            void container.offsetHeight;
        }
    }
    return (performance.now() - start) / containers.length;
}

function newContainers(times) {
    const containers = Array.from({ length: times }, () => {
        const host = document.body.appendChild(document.createElement("div"));
        const shadow = host.attachShadow({ mode: "open" });
        return Object.assign(host, { shadow });
    });
    return containers;
}

/** Fills the containers with what the operation finds there. */
function fill({ engine, hand }, { forHand, forEngine }, before) {
    engine.exports.prepare(before.length, 7);
    for (const container of forEngine) {
        engine.show(container.id_);
    }
    for (const container of forHand) {
        container.state = hand.mount(container.shadow, before);
    }
}

/** One round of one operation: what it takes by hand and by the engine. */
function round(world, { operation, count, layout, containers }) {
    const { engine, hand } = world;
    const more = operation === "append" ? Math.ceil(count * 1.1) : count;
    const points = operation === "update" ? 8 : 7;
    const [before, after] = [entriesOf(count, 7), entriesOf(more, points)];
    const forHand = newContainers(containers);
    const forEngine = newContainers(containers);
    for (const container of forEngine) {
        container.id_ = engine.root(container.shadow);
    }
    if (operation !== "mount") {
        fill(world, { forHand, forEngine }, before);
    }
    engine.exports.prepare(more, points);
    void document.body.offsetHeight;
    const byHand = {
        mount: (container) => hand.mount(container.shadow, after),
        append: (container) => hand.append(container.state, after),
        update: (container) => hand.update(container.state, after),
    }[operation];
    const runHand = () => timed(forHand, byHand, layout);
    const runEngine = () => timed(forEngine, (container) => engine.show(container.id_), layout);
    world.engineFirst = !world.engineFirst;
    const [first, second] = world.engineFirst ? [runEngine, runHand] : [runHand, runEngine];
    const results = [first(), second()];
    const same = forHand[0].shadow.innerHTML === forEngine[0].shadow.innerHTML;
    for (const container of forEngine) {
        engine.exports.remove_root(container.id_);
    }
    engine.flush();
    for (const container of [...forHand, ...forEngine]) {
        container.remove();
    }
    const [byEngine, byHandMs] = world.engineFirst ? results : results.reverse();
    return { byEngine, byHand: byHandMs, same };
}

globalThis.measure = async (bytes, cases, rounds) => {
    const imports = new Proxy({}, { get: () => new Proxy({}, { get: () => () => 0 }) });
    const { instance } = await WebAssembly.instantiate(Uint8Array.from(bytes), imports);
    instance.exports._initialize?.();
    const world = { engine: new Engine(instance.exports), hand: new ByHand(), engineFirst: false };
    return cases.map((one) => {
        const results = Array.from({ length: rounds }, () => round(world, one)).slice(2);
        return {
            ...one,
            engine: median(results.map(({ byEngine }) => byEngine)),
            hand: median(results.map(({ byHand }) => byHand)),
            same: results.every(({ same }) => same),
        };
    });
};

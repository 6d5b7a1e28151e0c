// The parts of the panel that change something: who, what they buy, when, how the network is.

import { button, el, post, segmented } from "./dom.js";

const day_ms = 24 * 3600 * 1000;
const kinds = {
    new: "new",
    regular: "regular",
    "nearly-gold": "nearly Gold",
    lapsed: "lapsed",
    imported: "imported",
    registered: "signed up here",
};

const section = (title, ...content) => el("section", {}, el("h3", {}, title), ...content);

export function peopleSection({ members, member }) {
    const options = [
        ["", "Guest"],
        ...members.map(({ id, name, kind }) => [id, `${name}, ${kinds[kind]}`]),
    ];
    const signIn = async (id) => {
        await post("sign-in", { member: id });
        location.reload();
    };
    return section("Shop as", segmented("Shop as", options, member, signIn));
}

export function orderSection({ baskets, orders, member }, show) {
    const buy = baskets.map(({ id, label }) =>
        button(label, async () => show(await post("order", { basket: id })), { disabled: !member }),
    );
    return section(
        "Place an order",
        el("div", { class: "demo-row" }, buy),
        member ? "" : el("p", {}, "Sign in first: a guest earns nothing."),
        orders.map((order) => orderRow(order, show)),
    );
}

function orderRow({ id, total_minor, lines }, show) {
    const refund = async (line) => show(await post("refund", { order: id, line }));
    const actions =
        lines.length === 0
            ? [el("em", {}, "refunded")]
            : [
                  ...lines.map((line) => button(`− ${line.name}`, () => refund(line.id))),
                  button("Refund all", () => refund()),
              ];
    const sum = `€ ${(total_minor / 100).toFixed(2)}`;
    return el(
        "div",
        { class: "demo-order" },
        el("span", {}, `${id}  ${sum}`),
        el("div", { class: "demo-row" }, actions),
    );
}

export function clockSection({ now_ms, clockMoves }, show) {
    const move = (days) => async () => show(await post("clock", { advance_ms: days * day_ms }));
    const steps = [
        ["+1 day", 1],
        ["+1 week", 7],
        ["+30 days", 30],
        ["+1 year", 365],
    ];
    const now = new Intl.DateTimeFormat("en-GB", {
        dateStyle: "full",
        timeStyle: "short",
        timeZone: "Europe/Amsterdam",
    });
    return section(
        "The program's clock",
        el("p", {}, now.format(now_ms)),
        clockMoves
            ? el(
                  "div",
                  { class: "demo-row" },
                  steps.map(([label, days]) => button(label, move(days))),
              )
            : el("p", {}, "The backend was not started with --demo."),
    );
}

export function looksSection({ locale, theme }) {
    const go = (name) => (value) => {
        const url = new URL(location.href);
        url.searchParams.set(name, value);
        location.assign(url);
    };
    const languages = ["nl", "fr", "de", "en"].map((code) => [code, code.toUpperCase()]);
    const themes = [
        ["light", "Light"],
        ["dark", "Dark"],
    ];
    return section(
        "Language and theme",
        segmented("Language", languages, locale, go("lang")),
        segmented("Theme", themes, theme, go("theme")),
    );
}

export function networkSection({ fault, waiting, told }, show) {
    const options = [
        ["none", "Normal"],
        ["slow", "Slow, 3 s"],
        ["cut", "Cut"],
        ["rubbish", "Rubbish"],
    ];
    const choose = async (value) => show(await post("network", { fault: value }));
    return section(
        "Network between page and backend",
        segmented("Network", options, fault, choose),
        el("p", {}, `Waiting in the shop's outbox: ${waiting}`),
        el(
            "ol",
            { class: "demo-log" },
            told.map(({ id, outcome }) => el("li", {}, el("span", {}, id), el("b", {}, outcome))),
        ),
    );
}

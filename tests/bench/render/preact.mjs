import { h, render } from "preact";
import { redrawn } from "./redrawn.mjs";

const row = ({ id, title, date, points }) =>
    h(
        "li",
        { key: id, class: "entry", part: "entry" },
        h(
            "div",
            { class: "what" },
            h("span", { class: "title" }, title),
            h("time", { class: "date" }, date),
        ),
        h("span", { class: "points" }, points),
        h("button", { type: "button", "data-a": "why" }, "Waarom?"),
    );

const list = (entries) => h("ul", { class: "entries" }, entries.map(row));

export const preact = redrawn(
    (root, entries) => render(list(entries), root),
    (root) => render(null, root),
);

import { html, nothing, render } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { redrawn } from "./redrawn.mjs";

const row = ({ title, date, points }) =>
    html`<li class="entry" part="entry"><div class="what"><span class="title">${title}</span><time class="date">${date}</time></div><span class="points">${points}</span><button type="button" data-a="why">Waarom?</button></li>`;

const list = (entries) => html`<ul class="entries">${repeat(entries, ({ id }) => id, row)}</ul>`;

export const lit = redrawn(
    (root, entries) => render(list(entries), root),
    (root) => render(nothing, root),
);

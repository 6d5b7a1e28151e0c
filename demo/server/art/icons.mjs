// A few line icons. They never stand alone: a name is always beside them or in the label.

import { html, raw } from "hono/html";

const paths = {
    cart: "M3 5h2.2l2 10.2a2 2 0 0 0 2 1.6h7.5a2 2 0 0 0 2-1.5L20.5 8H6 M10 20.2h.01 M17 20.2h.01",
    account: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Z M4.5 20c1.4-3.4 4.2-5 7.5-5s6.1 1.6 7.5 5",
    menu: "M4 7h16 M4 12h16 M4 17h16",
    check: "M5 12.5l4.5 4.5L19 7.5",
    truck: "M3 6.5h11v10H3z M14 10h4l3 3.2v3.3h-7 M7.5 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z M17.5 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
    swap: "M4 9h13l-3.5-3.5 M20 15H7l3.5 3.5",
    sun: "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8Z M12 3v2 M12 19v2 M3 12h2 M19 12h2 M5.6 5.6 7 7 M17 17l1.4 1.4 M5.6 18.4 7 17 M17 7l1.4-1.4",
    moon: "M20 14.5A8 8 0 0 1 9.5 4a8 8 0 1 0 10.5 10.5Z",
    star: "M12 3.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8L12 16.9l-5.2 2.7 1-5.8L3.6 9.7l5.8-.8z",
    arrow: "M5 12h14 M13 6l6 6-6 6",
};

export const icon = (name) =>
    html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="${raw(paths[name])}" />
    </svg>`;

// As a careful person writes it: clone a row, walk to its texts, keep them for updates.

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

const template = rowTemplate();

function row({ title, date, points }) {
    const li = template.cloneNode(true);
    const what = li.firstChild;
    what.firstChild.firstChild.data = title;
    what.lastChild.firstChild.data = date;
    const shown = what.nextSibling.firstChild;
    shown.data = points;
    return { li, shown, points };
}

export const byHand = {
    mount(root, entries) {
        const list = element("ul", { class: "entries" });
        const rows = entries.map(row);
        for (const { li } of rows) {
            list.appendChild(li);
        }
        root.appendChild(list);
        return { list, rows };
    },
    show({ list, rows }, entries) {
        rows.forEach((row, at) => {
            if (row.points !== entries[at].points) {
                row.points = entries[at].points;
                row.shown.data = row.points;
            }
        });
        if (rows.length === entries.length) return;
        const fragment = document.createDocumentFragment();
        for (const one of entries.slice(rows.length)) {
            rows.push(row(one));
            fragment.appendChild(rows.at(-1).li);
        }
        list.appendChild(fragment);
    },
    unmount({ list }) {
        list.remove();
    },
};

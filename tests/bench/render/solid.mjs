// As Solid's compiler writes it: templates are cloned, and only what can change is watched.
import { batch, createComponent, createSignal, For } from "solid-js";
import { insert, render, template } from "solid-js/web";

const listTemplate = template(`<ul class="entries"></ul>`);
const rowTemplate = template(
    `<li class="entry" part="entry"><div class="what"><span class="title"></span><time class="date"></time></div><span class="points"></span><button type="button" data-a="why">Waarom?</button></li>`,
);

function watched({ title, date, points }) {
    const [shown, setShown] = createSignal(points);
    return { title, date, points: shown, setPoints: setShown };
}

function drawn(row) {
    const li = rowTemplate();
    const what = li.firstChild;
    insert(what.firstChild, row.title);
    insert(what.lastChild, row.date);
    insert(what.nextSibling, row.points);
    return li;
}

export const solid = {
    mount(root, entries) {
        const [rows, setRows] = createSignal(entries.map(watched));
        // The compiler makes a getter of what is read in `each`.
        const whole = () => {
            const ul = listTemplate();
            const props = {
                get each() {
                    return rows();
                },
                children: drawn,
            };
            insert(ul, createComponent(For, props));
            return ul;
        };
        return { rows, setRows, dispose: render(whole, root) };
    },
    show({ rows, setRows }, entries) {
        const shown = rows();
        batch(() => {
            shown.forEach(({ setPoints }, at) => {
                setPoints(entries[at].points);
            });
            if (shown.length < entries.length) {
                setRows([...shown, ...entries.slice(shown.length).map(watched)]);
            }
        });
    },
    unmount({ dispose }) {
        dispose();
    },
};

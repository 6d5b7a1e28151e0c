/** An element with properties, attributes and children. Text is always text. */
export function el(tag, properties = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
        if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
        else if (value === true) element.setAttribute(name, "");
        else if (value !== false && value !== undefined) element.setAttribute(name, value);
    }
    element.append(...children.flat());
    return element;
}

export const button = (label, onclick, properties = {}) =>
    el("button", { type: "button", onclick, ...properties }, label);

/** A group of buttons of which one is on. */
export const segmented = (label, options, current, onchoose) =>
    el(
        "div",
        { class: "demo-segments", role: "group", "aria-label": label },
        options.map(([value, name]) =>
            button(name, () => onchoose(value), { "aria-pressed": String(value === current) }),
        ),
    );

export async function post(path, body) {
    const response = await fetch(`/panel/${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
    });
    return response.ok ? response.json() : undefined;
}

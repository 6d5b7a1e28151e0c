// Runs in a page: how well the texts of the wallet can be read, and the outline of what has the focus be seen, with the colours as the browser
// works them out. `contrast.worst(..)` says which text is read least well, and how well.

const canvas = document.createElement("canvas");
canvas.width = canvas.height = 1;
const brush = canvas.getContext("2d", { willReadFrequently: true });

/** What one sees of colours that lie on each other. */
function seen(colours) {
    brush.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
        brush.fillStyle = colour;
        brush.fillRect(0, 0, 1, 1);
    }
    return [...brush.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

function luminance(rgb) {
    const [r, g, b] = rgb.map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(one, other) {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
}

const aColour = /(rgba?|oklch|oklab|color)\([^()]*\)/g;
const isClear = /, 0\)$|\/ 0\)$|^transparent$/;

/** The styles of an element and of all that it lies in. */
function* around(element) {
    for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
        yield getComputedStyle(at);
    }
}

const betweenLayers = /,\s*(?=(?:repeating-)?(?:linear|radial|conic)-gradient|url|none)/;
const isOpaque = (colour) => !/\/ 0?\.\d|, 0?\.\d+\)$/.test(colour) && !isClear.test(colour);

/** The colours that a picture is made of where words stand: what is only under a border, or a breath of a pattern, is none. */
function coloursOf({ backgroundImage, backgroundClip }) {
    const layers = backgroundImage.split(betweenLayers);
    const clips = backgroundClip.split(", ");
    const hasInner = clips.includes("padding-box");
    const inner = layers.filter((_, at) => !hasInner || clips[at % clips.length] === "padding-box");
    return (inner.join().match(aColour) ?? []).filter(isOpaque);
}

/** The grounds of an element from the outermost on, and the colours of a picture that is the last of them. */
function groundsOf(element) {
    const grounds = [];
    let picture = [];
    for (const style of around(element)) {
        grounds.unshift(style.backgroundColor);
        picture = coloursOf(style);
        if (picture.length > 0 || isOpaque(style.backgroundColor)) break;
    }
    return { grounds: ["canvas", ...grounds], picture };
}

/** How well a colour is told from what an element shows beneath it, where that is worst. */
function toldFrom(element, color) {
    const { grounds, picture } = groundsOf(element);
    const each = picture.length > 0 ? picture : ["transparent"];
    return Math.min(
        ...each.map((colour) => {
            const under = [...grounds, colour];
            return ratio(seen(under), seen([...under, color]));
        }),
    );
}

const readBy = (element) => toldFrom(element, getComputedStyle(element).color);

const isText = (node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "";

const isRead = (element) =>
    [...element.childNodes].some(isText) &&
    element.checkVisibility() &&
    element.getBoundingClientRect().width > 1 &&
    !element.closest(".ears, [disabled]");

/** One for each way in which elements are dressed. */
function oneOfEach(elements) {
    const dressed = new Map();
    for (const element of elements) {
        const dress = (at) =>
            at instanceof Element ? `${dress(at.parentNode)}>${at.className}` : "";
        dressed.set(dress(element), element);
    }
    return [...dressed.values()];
}

/** Elements with words of their own that can be seen. */
const textsOf = (root) => oneOfEach([...root.querySelectorAll("*")].filter(isRead));

const isControl = "button:not([disabled]), a[href], summary, input:not([disabled])";

/** What a keyboard leads to. */
const controlsOf = (root) =>
    oneOfEach([...root.querySelectorAll(isControl)].filter((control) => control.checkVisibility()));

/** The element that shows that a control has the focus: itself, or what it lies in. */
function outlined(control) {
    let at = control;
    while (at && getComputedStyle(at).outlineStyle === "none") at = at.parentElement;
    return at;
}

/** How well the outline of the focused control is told from what it lies on; 1 where it has none. */
function outlineOf(control) {
    const element = outlined(control);
    return element
        ? toldFrom(element.parentElement ?? element, getComputedStyle(element).outlineColor)
        : 1;
}

/** Controls by what their outlines lie on: what is of one kind with one accent is so with each. */
function outlinesOf(root) {
    const kinds = new Map();
    for (const control of controlsOf(root)) {
        control.focus({ preventScroll: true });
        const element = outlined(control);
        const { grounds, picture } = groundsOf(element?.parentElement ?? control);
        const colour = element && getComputedStyle(element).outlineColor;
        const lies = grounds.filter((ground) => !isClear.test(ground));
        kinds.set([colour, ...lies, ...picture].join(" on "), control);
    }
    return kinds;
}

window.contrast = {
    seen,
    textsOf,
    outlinesOf,
    outlineOf,
    worst(elements) {
        let found = { ratio: 21, what: "" };
        for (const element of elements) {
            const least = readBy(element);
            if (least < found.ratio) {
                found = { ratio: least, what: `${element.className}: ${element.textContent}` };
            }
        }
        return found;
    },
};

// Runs in a page: how well the texts of the wallet can be read, with the colours as the browser works them out. `contrast.worst(..)` says which
// text is read least well, and how well.

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

function readBy(element) {
    const { color } = getComputedStyle(element);
    const { grounds, picture } = groundsOf(element);
    const each = picture.length > 0 ? picture : ["transparent"];
    return Math.min(
        ...each.map((colour) => {
            const under = [...grounds, colour];
            return ratio(seen(under), seen([...under, color]));
        }),
    );
}

const isText = (node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "";

const isRead = (element) =>
    [...element.childNodes].some(isText) &&
    element.checkVisibility() &&
    element.getBoundingClientRect().width > 1 &&
    !element.closest(".ears, [disabled]");

/** Elements with words of their own that can be seen; one for each way in which they are dressed. */
function textsOf(root) {
    const all = [...root.querySelectorAll("*")].filter(isRead);
    const dressed = new Map();
    for (const element of all) {
        const dress = (at) =>
            at instanceof Element ? `${dress(at.parentNode)}>${at.className}` : "";
        dressed.set(dress(element), element);
    }
    return [...dressed.values()];
}

window.contrast = {
    seen,
    textsOf,
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

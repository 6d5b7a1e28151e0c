// The browser's functions as they were when this file was loaded. A page that changes a prototype later does not
// change what a patch does.

type Unbound<Self, Arguments extends unknown[], Result> = (
    this: Self,
    ...args: Arguments
) => Result;

const uncurry = Function.prototype.bind.bind(Function.prototype.call as never) as unknown as <
    Self,
    Arguments extends unknown[],
    Result,
>(
    method: Unbound<Self, Arguments, Result>,
) => (self: Self, ...args: Arguments) => Result;

function accessor(prototype: object, name: string): PropertyDescriptor {
    return Object.getOwnPropertyDescriptor(prototype, name) ?? {};
}

const getter = <Result>(name: string) =>
    uncurry(accessor(Node.prototype, name).get as Unbound<Node, [], Result>);

type Move = Unbound<Node, [Node, Node | null], void>;

const node = Node.prototype;
const element = Element.prototype;
const move = (element as unknown as { moveBefore?: Move }).moveBefore;

export const createElement = document.createElement.bind(document) as (tag: string) => Element;
export const createSvg = document.createElementNS.bind(document, "http://www.w3.org/2000/svg") as (
    tag: string,
) => Element;
export const createText = document.createTextNode.bind(document);

export const append = uncurry(node.appendChild as Unbound<Node, [Node], Node>);
export const insertBefore = uncurry(node.insertBefore as Unbound<Node, [Node, Node | null], Node>);
export const clone = uncurry(node.cloneNode);
export const contains = uncurry(node.contains);
export const rootOf = uncurry(node.getRootNode);
export const firstChild = getter<Node | null>("firstChild");
export const nextSibling = getter<Node | null>("nextSibling");
export const parentOf = getter<Node | null>("parentNode");
export const setData = uncurry(
    accessor(CharacterData.prototype, "data").set as Unbound<Node, [string], void>,
);
export const setAttribute = uncurry(element.setAttribute);
export const removeAttribute = uncurry(element.removeAttribute);
export const removeChild = uncurry(node.removeChild as Unbound<Node, [Node], Node>);
/** Moves a node without taking it out, where the browser can. */
export const moveBefore = move && uncurry(move);
export const focus = uncurry(HTMLElement.prototype.focus);
export const closest = uncurry(element.closest as Unbound<Element, [string], Element | null>);
export const listen = uncurry(EventTarget.prototype.addEventListener);
export const unlisten = uncurry(EventTarget.prototype.removeEventListener);

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
export const decode = decoder.decode.bind(decoder);

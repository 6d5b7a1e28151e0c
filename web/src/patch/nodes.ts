import * as step from "../../generated/patch.ts";
import * as dom from "./natives.ts";

/** What rows are copied from: how many nodes it has, and the steps to those that differ from row to row. */
export type Original = { node: Node; size: number; way: Uint32Array };

/** The nodes of the document that the stream has numbers for. */
export class Nodes {
    readonly #nodes: (Node | null | undefined)[] = [null];
    /** In what each node was put. */
    readonly #homes: (Node | null | undefined)[] = [null];
    /** Of what a copy is made, by the number of its first node, until all nodes of the copy are known. */
    readonly #copies: (Original | undefined)[] = [];
    readonly #outer: Node[] = [];

    // All three at once: an array with large gaps becomes a slow one.
    add(id: number, node?: Node, home?: Node | null, copy?: Original): void {
        this.#nodes[id] = node;
        this.#homes[id] = home;
        this.#copies[id] = copy;
    }

    node(id: number): Node {
        const node = this.#nodes[id] ?? this.whole(id);
        check(node, `node ${id}`);
        return node as Node;
    }

    /** The number of a node, or of the nearest one around it that has one; 0 where none has. */
    idOf(node: Node | null): number {
        for (let at = node; at; at = dom.parentOf(at)) {
            const id = this.#nodes.indexOf(at);
            if (id > 0) {
                return id;
            }
        }
        return 0;
    }

    /**
     * Numbers a copy from `first` on, in the order of the document, but looks only for its slots, since nothing is written
     * to its other nodes as long as they stay as they are. `textOf` gives the next text of a slot.
     */
    addCopy(original: Original, first: number, home: Node | null, textOf: () => string): Node {
        const made = dom.clone(original.node, true);
        this.add(first, made, home, original);
        this.drop(first + 1, original.size - 1);
        let at = made;
        for (const word of original.way) {
            const code = word & ((1 << step.stepBits) - 1);
            if (code < step.stepElement) {
                at = this.#stepFrom(at, code);
                continue;
            }
            this.add(first + (word >>> step.stepBits), at, this.#outer[this.#outer.length - 1]);
            if (code === step.stepText) {
                dom.setData(at, textOf());
            }
        }
        this.#outer.length = 0;
        return made;
    }

    #stepFrom(node: Node, code: number): Node {
        if (code === step.stepRight) {
            return dom.nextSibling(node) as Node;
        }
        if (code === step.stepUp) {
            return this.#outer.pop() as Node;
        }
        this.#outer.push(node);
        return dom.firstChild(node) as Node;
    }

    /** The first number of the copy that a node is in, as long as the copy is not known as a whole; else 0. */
    #copyOf(id: number): number {
        let first = id;
        while (first && !this.#copies[first]) {
            --first;
        }
        return id < first + (this.#copies[first]?.size ?? 0) ? first : 0;
    }

    /** Sees to it that all nodes of the copy that a node is in are known; gives the node. */
    whole(id: number): Node | null | undefined {
        const first = this.#copyOf(id);
        if (first) {
            const { node } = this.#copies[first] as Original;
            this.#know(first, this.#nodes[first] as Node, node, this.#homes[first]);
        }
        return this.#nodes[id];
    }

    /** Knows a node of a copy and what is below it, and gives the number after them. What a translator put in its place is passed over. */
    #know(id: number, node: Node | null, like: Node, home: Node | null | undefined): number {
        const isOurs = node && (node as Element).localName === (like as Element).localName;
        const known = this.#nodes[id] ?? (isOurs ? node : dom.clone(like, true));
        this.add(id, known, home);
        let next = id + 1;
        let child = dom.firstChild(known);
        for (let part = dom.firstChild(like); part; part = dom.nextSibling(part)) {
            next = this.#know(next, child, part, known);
            child = child && dom.nextSibling(child);
        }
        return next;
    }

    /** A node that leaves its place, or comes to another: before it does, all nodes beside it are known. */
    leaving(id: number): Node {
        if (!this.#copies[id]) {
            this.whole(id);
        }
        return this.placed(id);
    }

    /** A node where it was put. A translator puts others in the place of texts: then ours come back, in their order. */
    placed(id: number): Node {
        const node = this.node(id);
        const home = this.#homes[id];
        if (home && !dom.parentOf(node) && node.nodeType === 3) {
            this.whole(id);
            const inside = this.#nodes.filter(
                (one, at) => one && (this.#homes[at] === home || dom.parentOf(one) === home),
            ) as Node[];
            (home as Element).replaceChildren(...inside);
        }
        return node;
    }

    put(id: number, into: number, before: () => Node | null): void {
        const home = this.whole(into) as Node;
        dom.insertBefore(home, this.placed(id), before());
        this.#homes[id] = home;
    }

    remove(id: number): void {
        const node = this.leaving(id);
        dom.removeChild(dom.parentOf(node) as Node, node);
        this.#homes[id] = undefined;
    }

    /** Forgets so many nodes. */
    drop(from: number, count: number): void {
        for (let id = from; id < from + count; ++id) {
            this.add(id);
        }
    }
}

export function check(good: unknown, what: string): void {
    if (!good) {
        throw new Error(what);
    }
}

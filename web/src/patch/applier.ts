import * as op from "../../generated/patch.ts";
import { isComposing } from "./composition.ts";
import { moveKeepingFocus } from "./move.ts";
import * as dom from "./natives.ts";

type Field = HTMLInputElement & Record<string, boolean>;

/** Obeys the patch streams of one instance of the module; docs/architecture/patch-stream.md says what they hold. */
export class Applier {
    private readonly nodes: (Node | null | undefined)[] = [null];
    private readonly names: string[] = [];
    private words: Uint32Array = new Uint32Array();
    private at = 0;
    private ascii = "";
    private asciiAt = 0;
    private utf8 = "";
    private utf8At = 0;
    private next = 0;
    private current: Node | null = null;
    private readonly outer: (Node | null)[] = [];
    /** In what each node was put, by its number. */
    private readonly homes: (Node | null | undefined)[] = [null];

    /** Says for which node of the page a root of the stream stands. */
    attach(id: number, root: Node): void {
        this.nodes[id] = root;
    }

    /** The number of a node in the stream; 0 where it has none. */
    idOf(node: Node | null): number {
        return Math.max(this.nodes.indexOf(node), 0);
    }

    /**
     * Obeys one stream. A stream that is broken throws one error and leaves the page half done: drop the instance,
     * this object with it, and build both again.
     */
    apply(words: Uint32Array, ascii: Uint8Array, utf8: Uint8Array): void {
        this.words = words;
        this.ascii = ascii.length ? dom.decode(ascii) : "";
        this.utf8 = utf8.length ? dom.decode(utf8) : "";
        this.at = this.asciiAt = this.utf8At = 0;
        try {
            while (this.at < words.length) {
                const head = this.word();
                this.step(head & ((1 << op.opcodeBits) - 1), head >>> op.opcodeBits);
            }
            const unused =
                this.current || this.asciiAt < this.ascii.length || this.utf8At < this.utf8.length;
            check(!unused, "something is left over");
        } catch (error) {
            throw new Error(
                `spaarpas: broken patch stream at word ${this.at}: ${(error as Error).message}`,
            );
        }
    }

    private step(code: number, argument: number): void {
        switch (code) {
            case op.opName:
                this.names.push(this.text(argument));
                break;
            case op.opBuild:
                this.next = argument;
                break;
            case op.opOpen:
                this.enter(this.made(dom.createElement(this.name(argument))));
                break;
            case op.opOpenSvg:
                this.enter(this.made(dom.createSvg(this.name(argument))));
                break;
            case op.opClose:
                check(this.current, "nothing to close");
                this.current = this.outer.pop() as Node | null;
                break;
            case op.opText:
                this.made(dom.createText(this.text(argument)));
                break;
            case op.opClone:
                this.know(this.added(dom.clone(this.node(argument), true)), this.current);
                break;
            case op.opSelect:
                this.enter(this.node(argument));
                break;
            default:
                this.stepAttribute(code, argument);
        }
    }

    private stepAttribute(code: number, argument: number): void {
        const element = this.current as Field;
        switch (code) {
            case op.opFixed:
                dom.setAttribute(element, this.name(argument), this.name(this.word()));
                break;
            case op.opAttribute:
                dom.setAttribute(element, this.name(argument), this.text(this.word()));
                break;
            case op.opUnset:
                dom.removeAttribute(element, this.name(argument));
                break;
            case op.opValue:
                writeValue(element, this.text(argument));
                break;
            case op.opOn:
            case op.opOff:
                element[this.name(argument)] = code === op.opOn;
                break;
            case op.opVariable:
                element.style.setProperty(this.name(argument), this.text(this.word()));
                break;
            default:
                this.stepNode(code, argument);
        }
    }

    private stepNode(code: number, argument: number): void {
        const node = this.placed(argument);
        switch (code) {
            case op.opData:
                dom.setData(node, this.text(this.word()));
                break;
            case op.opPlace:
                this.put(argument, node, this.node(this.word()));
                break;
            case op.opMove:
                moveKeepingFocus(node, this.before());
                break;
            case op.opRemove:
                dom.removeChild(dom.parentOf(node) as Node, node);
                this.homes[argument] = undefined;
                break;
            case op.opDrop:
                for (let id = argument, end = id + this.word(); id < end; ++id) {
                    this.node(id);
                    this.nodes[id] = this.homes[id] = undefined;
                }
                break;
            default:
                check(false, `operation ${code}`);
        }
    }

    private word(): number {
        const word = this.words[this.at++];
        check(word !== undefined, "it ends early");
        return word as number;
    }

    private text(word: number): string {
        const size = word >>> 1;
        let text: string;
        if (word & 1) {
            text = this.utf8.substring(this.utf8At, this.utf8At + size);
            this.utf8At += size;
        } else {
            text = this.ascii.substring(this.asciiAt, this.asciiAt + size);
            this.asciiAt += size;
        }
        check(text.length === size, "a text is cut off");
        return text;
    }

    private name(id: number): string {
        const name = this.names[id];
        check(name !== undefined, `name ${id}`);
        return name as string;
    }

    private node(id: number): Node {
        const node = this.nodes[id];
        check(node, `node ${id}`);
        return node as Node;
    }

    private before(): Node | null {
        const id = this.word();
        return id ? this.placed(id) : null;
    }

    private put(id: number, node: Node, home: Node): void {
        dom.insertBefore(home, node, this.before());
        this.homes[id] = home;
    }

    /** A node where it was put. A translator puts others in the place of texts: then ours come back, in their order. */
    private placed(id: number): Node {
        const node = this.node(id);
        const home = this.homes[id];
        if (home && !dom.parentOf(node) && node.nodeType === 3) {
            const inside = this.nodes.filter(
                (one, at) => one && (this.homes[at] === home || dom.parentOf(one) === home),
            ) as Node[];
            (home as Element).replaceChildren(...inside);
        }
        return node;
    }

    private made<Made extends Node>(node: Made): Made {
        this.homes[this.next] = this.current;
        this.nodes[this.next++] = node;
        return this.added(node);
    }

    private added<Added extends Node>(node: Added): Added {
        if (this.current) {
            dom.append(this.current, node);
        }
        return node;
    }

    private enter(node: Node): void {
        this.outer.push(this.current);
        this.current = node;
    }

    /** Numbers a copy in the order of the document. */
    private know(node: Node, home: Node | null): void {
        this.homes[this.next] = home;
        this.nodes[this.next++] = node;
        for (let child = dom.firstChild(node); child; child = dom.nextSibling(child)) {
            this.know(child, node);
        }
    }
}

function check(good: unknown, what: string): void {
    if (!good) {
        throw new Error(what);
    }
}

/** A field that a character is being composed in is the shopper's; what they end up with comes as an event. */
function writeValue(field: Field, text: string): void {
    if (!isComposing(field) && field.value !== text) {
        field.value = text;
    }
}

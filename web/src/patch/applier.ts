import * as op from "../../generated/patch.ts";
import { isComposing } from "./composition.ts";
import { moveKeepingFocus } from "./move.ts";
import * as dom from "./natives.ts";
import { check, Nodes, type Original } from "./nodes.ts";

type Field = HTMLInputElement & Record<string, boolean>;

/** Obeys the patch streams of one instance of the module; docs/architecture/patch-stream.md says what they hold. */
export class Applier {
    readonly #nodes = new Nodes();
    readonly #originals: (Original | undefined)[] = [];
    readonly #names: string[] = [];
    #words: Uint32Array = new Uint32Array();
    #at = 0;
    #ascii = "";
    #asciiAt = 0;
    #utf8 = "";
    #utf8At = 0;
    #next = 0;
    #current: Node | null = null;
    readonly #outer: (Node | null)[] = [];
    readonly #nextText = () => this.#text(this.#word());

    /** Says for which node of the page a root of the stream stands. */
    attach(id: number, root: Node): void {
        this.#nodes.add(id, root);
    }

    /** The number of a node in the stream, or of the nearest one around it that has one; 0 where none has. */
    idOf(node: Node | null): number {
        return this.#nodes.idOf(node);
    }

    /**
     * Obeys one stream. A stream that is broken throws one error and leaves the page half done: drop the instance,
     * this object with it, and build both again.
     */
    apply(words: Uint32Array, ascii: Uint8Array, utf8: Uint8Array): void {
        this.#words = words;
        this.#ascii = ascii.length ? dom.decode(ascii) : "";
        this.#utf8 = utf8.length ? dom.decode(utf8) : "";
        this.#at = this.#asciiAt = this.#utf8At = 0;
        try {
            while (this.#at < words.length) {
                const head = this.#word();
                this.#step(head & ((1 << op.opcodeBits) - 1), head >>> op.opcodeBits);
            }
            const unused =
                this.#current ||
                this.#asciiAt < this.#ascii.length ||
                this.#utf8At < this.#utf8.length;
            check(!unused, "something is left over");
        } catch (error) {
            throw new Error(
                `spaarpas: broken patch stream at word ${this.#at}: ${(error as Error).message}`,
            );
        }
    }

    #step(code: number, argument: number): void {
        switch (code) {
            case op.opName:
                this.#names.push(this.#text(argument));
                break;
            case op.opBuild:
                this.#next = argument;
                break;
            case op.opOpen:
                this.#enter(this.#made(dom.createElement(this.#name(argument))));
                break;
            case op.opOpenSvg:
                this.#enter(this.#made(dom.createSvg(this.#name(argument))));
                break;
            case op.opClose:
                check(this.#current, "nothing to close");
                this.#current = this.#outer.pop() as Node | null;
                break;
            case op.opText:
                this.#made(dom.createText(this.#text(argument)));
                break;
            case op.opClone:
                this.#copy(this.#originals[argument] as Original);
                break;
            case op.opSelect:
                this.#enter(this.#nodes.node(argument));
                break;
            default:
                this.#stepAttribute(code, argument);
        }
    }

    #stepAttribute(code: number, argument: number): void {
        const element = this.#current as Field;
        switch (code) {
            case op.opFixed:
                dom.setAttribute(element, this.#name(argument), this.#name(this.#word()));
                break;
            case op.opAttribute:
                dom.setAttribute(element, this.#name(argument), this.#text(this.#word()));
                break;
            case op.opUnset:
                dom.removeAttribute(element, this.#name(argument));
                break;
            case op.opValue:
                writeValue(element, this.#text(argument));
                break;
            case op.opOn:
            case op.opOff:
                element[this.#name(argument)] = code === op.opOn;
                break;
            case op.opVariable:
                element.style.setProperty(this.#name(argument), this.#text(this.#word()));
                break;
            default:
                this.#stepNode(code, argument);
        }
    }

    #stepNode(code: number, argument: number): void {
        switch (code) {
            case op.opData:
                dom.setData(this.#nodes.placed(argument), this.#nextText());
                break;
            case op.opPlace:
                this.#nodes.put(argument, this.#word(), this.#before);
                break;
            case op.opMove:
                moveKeepingFocus(this.#nodes.leaving(argument), this.#before());
                break;
            case op.opRemove:
                this.#nodes.remove(argument);
                break;
            case op.opDrop:
                this.#nodes.drop(argument, this.#word());
                break;
            case op.opSlots:
                this.#keepOriginal(argument);
                break;
            default:
                check(false, `operation ${code}`);
        }
    }

    #word(): number {
        const word = this.#words[this.#at++];
        check(word !== undefined, "it ends early");
        return word as number;
    }

    #text(word: number): string {
        const size = word >>> 1;
        let text: string;
        if (word & 1) {
            text = this.#utf8.substring(this.#utf8At, this.#utf8At + size);
            this.#utf8At += size;
        } else {
            text = this.#ascii.substring(this.#asciiAt, this.#asciiAt + size);
            this.#asciiAt += size;
        }
        check(text.length === size, "a text is cut off");
        return text;
    }

    #name(id: number): string {
        const name = this.#names[id];
        check(name !== undefined, `name ${id}`);
        return name as string;
    }

    readonly #before = (): Node | null => {
        const id = this.#word();
        return id ? this.#nodes.placed(id) : null;
    };

    #made<Made extends Node>(node: Made): Made {
        this.#nodes.add(this.#next++, node, this.#current);
        return this.#added(node);
    }

    #added<Added extends Node>(node: Added): Added {
        if (this.#current) {
            dom.append(this.#current, node);
        }
        return node;
    }

    #enter(node: Node): void {
        this.#outer.push(this.#current);
        this.#current = node;
    }

    #keepOriginal(id: number): void {
        const size = this.#word();
        const begin = this.#at + 1;
        this.#at = begin + this.#word();
        const way = this.#words.slice(begin, this.#at);
        this.#originals[id] = { node: this.#nodes.node(id), size, way };
    }

    /** A copy of what is no template throws by itself. */
    #copy(original: Original): void {
        this.#added(this.#nodes.addCopy(original, this.#next, this.#current, this.#nextText));
        this.#next += original.size;
    }
}

/** A field that a character is being composed in is the shopper's; what they end up with comes as an event. */
function writeValue(field: Field, text: string): void {
    if (!isComposing(field) && field.value !== text) {
        field.value = text;
    }
}

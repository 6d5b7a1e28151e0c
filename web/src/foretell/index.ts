// What a page asks of the rules in itself, where the backend does not say: loaded when it is asked the first time.
import type { Code, Imports } from "../runtime/code.ts";
import type { PreviewRequest } from "../runtime/messages.ts";
import { bytesOf, textOf } from "../runtime/natives.ts";

/** What the module exports; wasm/rules/rules.cpp says what each does. */
interface RulesModule {
    readonly memory: WebAssembly.Memory;
    _initialize?(): void;
    room(bytes: number): number;
    answer(programBytes: number): number;
    place(): number;
}

/** The public program and a question in, an answer out, as JSON. */
export type Foretell = (program: string, question: string) => string;

/** What the module imports is for the end of a program, which it is not: it needs nothing of the page. */
const anything = { get: () => () => 0 };
const imports = new Proxy({}, { get: () => new Proxy({}, anything) }) as Imports;

export async function rulesFrom(code: Code): Promise<Foretell> {
    const exports = await code(imports);
    const rules = exports as unknown as RulesModule;
    rules._initialize?.();
    return (program, question) => {
        const texts = [bytesOf(program), bytesOf(question)] as const;
        const at = rules.room(texts[0].length + texts[1].length);
        const memory = new Uint8Array(rules.memory.buffer);
        memory.set(texts[0], at);
        memory.set(texts[1], at + texts[0].length);
        const bytes = rules.answer(texts[0].length);
        return textOf(new Uint8Array(rules.memory.buffer, rules.place(), bytes));
    };
}

/**
 * The rules, which are loaded when they are asked something for the first time, and again after they could not be.
 * From then on they answer before `ask` returns. Only the newest question is answered.
 */
export class Rules {
    readonly #load: () => Promise<Foretell>;
    readonly #tell: (request: number, answer: string) => void;
    #foretell: Foretell | undefined;
    #asked: PreviewRequest | undefined;

    constructor(load: () => Promise<Foretell>, tell: (request: number, answer: string) => void) {
        this.#load = load;
        this.#tell = tell;
    }

    ask(request: PreviewRequest): void {
        const isLoading = this.#asked !== undefined;
        this.#asked = request;
        if (this.#foretell) {
            this.#answer();
        } else if (!isLoading) {
            void this.#begin();
        }
    }

    async #begin(): Promise<void> {
        try {
            this.#foretell = await this.#load();
        } catch (error) {
            console.error("spaarpas: what is earned cannot be worked out:", error);
        }
        this.#answer();
    }

    /** No answer is one too: what was shown may not hold any more. */
    #answer(): void {
        const { id, program, question } = this.#asked as PreviewRequest;
        this.#asked = undefined;
        let answer = "";
        try {
            answer = this.#foretell?.(program, question) ?? "";
        } catch (error) {
            // What trapped may not be called again.
            this.#foretell = undefined;
            console.error("spaarpas: the rules stopped:", error);
        }
        this.#tell(id, answer);
    }
}

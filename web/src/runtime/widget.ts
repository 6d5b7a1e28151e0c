import type { Instantiate, Patch, WidgetModule } from "./instance.ts";
import type { Action, PageEffects, RootMessage } from "./messages.ts";
import { now, parseJson, soon, toJson } from "./natives.ts";

const tries = 3;
/** A trap so long after the one before has another cause. */
const quietAfter = 60_000;

/** What writes patches into the DOM; web/src/patch is the one for the browser. */
export interface PatchWriter {
    apply(...patch: Patch): void;
}

export interface WidgetHost {
    /** Tells a new instance all that it must know: nothing of the one before is left. */
    restore(widget: Widget): PatchWriter;
    focus(): { root: number; node: number };
    effects(effects: PageEffects): void;
    patched(detail: { ops: number; bytes: number; ms: number }): void;
    /** The module cannot be had; something plain must stand in its place. */
    failed(): void;
}

/** The module with a guard around it. A trap in it drops the instance and makes another. */
export class Widget {
    readonly #api: string;
    readonly #instantiate: Instantiate;
    readonly #host: WidgetHost;
    #module: WidgetModule | undefined;
    #writer: PatchWriter | undefined;
    #patch: Patch | undefined;
    #failures = 0;
    #failedAt = 0;
    #scheduled = false;
    #closed = false;

    constructor(api: string, instantiate: Instantiate, host: WidgetHost) {
        this.#api = api;
        this.#instantiate = instantiate;
        this.#host = host;
    }

    /** Makes the first instance. Its code must be there: that failure is the caller's. */
    async start(): Promise<void> {
        const module: WidgetModule = await this.#instantiate({
            wake: () => this.#woken(module),
            trapped: (error) => this.#trapped(module, error),
            patch: (...patch) => {
                this.#patch = patch;
            },
        });
        if (this.#closed) {
            return;
        }
        this.#module = module;
        this.#guard(() => {
            module.create(this.#api);
            this.#writer = this.#host.restore(this);
        });
    }

    send(action: Action): void {
        this.#guard((module) => {
            const mistake = module.dispatch(toJson({ ...action, now: now() }));
            if (mistake) {
                console.error(`spaarpas: action "${action.type}" was refused: ${mistake}`);
            }
            this.#schedule();
        });
    }

    /** Gives the number of the root in the patch stream, 0 when there is no module. */
    mount(root: RootMessage): number {
        return (
            this.#guard((module) => {
                this.#schedule();
                return module.mount(toJson(root), now());
            }) ?? 0
        );
    }

    unmount(root: number): void {
        this.#guard((module) => {
            module.unmount(root, now());
            this.#schedule();
        });
    }

    close(): void {
        this.#closed = true;
        this.#module = undefined;
    }

    /** Starts over after `failed`, because the shopper asked. */
    retry(): void {
        this.#failures = 0;
        this.#rebuild();
    }

    #woken(module: WidgetModule): void {
        soon(() => {
            if (this.#module === module) {
                this.#guard(() => {
                    module.settle(now());
                    this.#schedule();
                });
            }
        });
    }

    #schedule(): void {
        if (!this.#scheduled) {
            this.#scheduled = true;
            soon(() => {
                this.#scheduled = false;
                this.#guard((module) => this.#flush(module));
            });
        }
    }

    #flush(module: WidgetModule): void {
        const started = performance.now();
        const { root, node } = this.#host.focus();
        module.flush(root, node);
        const [words, ascii, utf8] = this.#patch as Patch;
        if (words.length) {
            this.#writer?.apply(words, ascii, utf8);
            this.#host.patched({
                ops: words.length,
                bytes: words.byteLength + ascii.length + utf8.length,
                ms: performance.now() - started,
            });
        }
        const effects = module.takeEffects();
        if (effects) {
            this.#host.effects(parseJson(effects) as PageEffects);
        }
    }

    #guard<Result>(run: (module: WidgetModule) => Result): Result | undefined {
        const module = this.#module;
        if (!module) {
            return undefined;
        }
        try {
            return run(module);
        } catch (error) {
            this.#trapped(module, error);
            return undefined;
        }
    }

    #trapped(module: WidgetModule, error: unknown): void {
        if (this.#module === module) {
            this.#module = undefined;
            this.#again(error);
        }
    }

    #again(error: unknown): void {
        console.error("spaarpas: the widget stopped and is started again:", error);
        this.#failures = now() - this.#failedAt > quietAfter ? 1 : this.#failures + 1;
        this.#failedAt = now();
        if (this.#failures > tries) {
            this.#host.failed();
        } else {
            this.#rebuild();
        }
    }

    #rebuild(): void {
        this.start().catch((error: unknown) => this.#again(error));
    }
}

import createModule from "spaarpas-widget-glue";
import type { Code } from "./code.ts";
import { guardedRequests } from "./requests.ts";

/** The module's surface; wasm/surface.txt lists it. */
export interface WidgetModule {
    create(api: string): void;
    dispatch(action: string): string;
    mount(root: string, nowMs: number): number;
    unmount(root: number, nowMs: number): void;
    settle(nowMs: number): void;
    /** Hands over one patch before it returns. */
    flush(focusedRoot: number, focusedNode: number): void;
    takeEffects(): string;
}

/** A patch as it lies in the module's memory, until the next call into it. */
export type Patch = [words: Uint32Array, ascii: Uint8Array, utf8: Uint8Array];

/** What a module asks of the page: `wake` says that a reply has come, `trapped` that taking one failed. */
export interface ModuleHost {
    wake(): void;
    trapped(error: unknown): void;
    patch(...patch: Patch): void;
}

/** Where to get the code of a new instance. */
export type Instantiate = (host: ModuleHost) => Promise<WidgetModule>;

/** Every instance, the ones after a trap too, comes from the code that was loaded once. */
export function instantiateFrom(code: Promise<Code>): Instantiate {
    return async (host) => {
        const instance = await code;
        return new Promise<WidgetModule>((resolve, reject) => {
            createModule({
                ...host,
                Request: guardedRequests(host.trapped),
                instantiate: (_code, imports) => ({
                    // biome-ignore lint/suspicious/noThenProperty: all that the glue asks of the promise.
                    then(receive) {
                        instance(imports)
                            .then((exports) => receive({ instance: { exports } }))
                            .catch(reject);
                    },
                }),
            }).then(resolve, reject);
        });
    };
}

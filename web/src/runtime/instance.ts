import createModule from "spaarpas-widget-glue";

/** The module's surface; wasm/surface.txt lists it. */
export interface WidgetModule {
    create(api: string): void;
    dispatch(action: string): string;
    mount(root: string, nowMs: number): number;
    unmount(root: number, nowMs: number): void;
    settle(nowMs: number): void;
    flush(focusedRoot: number, focusedNode: number): number;
    takeEffects(): string;
    readonly HEAPU8: Uint8Array;
    readonly HEAPU32: Uint32Array;
}

/** Where to get the code of a new instance; `wake` is called when a reply has come. */
export type Instantiate = (wake: () => void) => Promise<WidgetModule>;

/** Fetches the code; a server that does not know its type is no reason to fail. */
export async function compile(response: Response): Promise<WebAssembly.Module> {
    if (!response.ok) {
        throw new Error(`${response.url} answered ${response.status}`);
    }
    const type = response.headers.get("content-type") ?? "";
    return type.startsWith("application/wasm")
        ? WebAssembly.compileStreaming(response)
        : WebAssembly.compile(await response.arrayBuffer());
}

/** Compiles once; every instance, the ones after a trap too, comes from that code. */
export function instantiateFrom(code: Promise<WebAssembly.Module>): Instantiate {
    return async (wake) => {
        const compiled = await code;
        return new Promise<WidgetModule>((resolve, reject) => {
            createModule({
                wake,
                instantiateWasm(imports, receive) {
                    WebAssembly.instantiate(compiled, imports).then(receive, reject);
                    return {};
                },
            }).then(resolve, reject);
        });
    };
}

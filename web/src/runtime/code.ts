import { request } from "./natives.ts";

/** What a module asks of the page, by place and name. */
export type Imports = WebAssembly.Imports;

/** Makes an instance of a module and gives what it exports. */
export type Code = (imports: Imports) => Promise<WebAssembly.Exports>;

/** A module's two files: as WebAssembly, and the same as JavaScript. */
export type CodeFiles = readonly [wasm: string, script: string];

/** What such a script exports. */
interface CodeScript {
    default(imports: Imports): WebAssembly.Exports;
}

/** "\0asm" and version 1: the smallest module there is. */
const smallestModule = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** Compiles what came; a server that does not know its type is no reason to fail. */
async function compile(response: Response): Promise<WebAssembly.Module> {
    if (!response.ok) {
        throw new Error(`${response.url} answered ${response.status}`);
    }
    try {
        return await WebAssembly.compileStreaming(response);
    } catch (error) {
        // A type that is not exactly the right one, a browser without streams, an answer of the page's own make: in each of
        // them the bytes are still there.
        if (response.bodyUsed) {
            throw error;
        }
        return WebAssembly.compile(await response.arrayBuffer());
    }
}

/**
 * Loads a module once: as WebAssembly, and where a policy refuses that, a browser has none, the file cannot be had or no
 * memory is left for it, as JavaScript. `others` are files of the same server: without them it is the network that fails.
 */
export async function loadCode(
    [wasm, script]: CodeFiles,
    src: string,
    others: Promise<unknown>,
): Promise<Code> {
    const asScript = async (reason: unknown): Promise<Code> => {
        await others;
        const address = new URL(script, src);
        address.hash = new URL(src).hash;
        const { default: instantiate } = (await import(address.href)) as CodeScript;
        console.info("spaarpas: works without WebAssembly, a little slower:", reason);
        return async (imports) => instantiate(imports);
    };
    try {
        // Asked first, so that nobody waits for a file that is of no use.
        new WebAssembly.Module(smallestModule);
        const module = await compile(await request(new URL(wasm, src)));
        let code: Code = (imports) => WebAssembly.instantiate(module, imports).then(exportsOf);
        return (imports) =>
            code(imports).catch(async (error: unknown) => {
                code = await asScript(error);
                return code(imports);
            });
    } catch (error) {
        return asScript(error);
    }
}

const exportsOf = ({ exports }: WebAssembly.Instance) => exports;

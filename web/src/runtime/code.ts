/** Compiles what came; a server that does not know its type is no reason to fail. */
export async function compile(response: Response): Promise<WebAssembly.Module> {
    if (!response.ok) {
        throw new Error(`${response.url} answered ${response.status}`);
    }
    const type = response.headers.get("content-type") ?? "";
    return type.startsWith("application/wasm")
        ? WebAssembly.compileStreaming(response)
        : WebAssembly.compile(await response.arrayBuffer());
}

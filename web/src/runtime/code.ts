/** Compiles what came; a server that does not know its type is no reason to fail. */
export async function compile(response: Response): Promise<WebAssembly.Module> {
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

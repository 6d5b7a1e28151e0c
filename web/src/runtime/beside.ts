let failures = 0;

/** Loads a file of ours that few shoppers have need of, from beside the runtime. */
export async function loadBeside<Module>(file: string, src: string): Promise<Module> {
    // A browser may keep the failure of an address; a fragment makes it another one.
    const address = new URL(failures ? `${file}#${failures}` : file, src).href;
    try {
        return (await import(address)) as Module;
    } catch (error) {
        failures++;
        throw error;
    }
}

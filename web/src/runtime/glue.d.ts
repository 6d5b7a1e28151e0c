/** What Emscripten makes beside the module; the build resolves the name. */
declare module "spaarpas-widget-glue" {
    import type { WidgetModule } from "./instance.ts";

    export default function createModule(options: {
        wake(): void;
        instantiateWasm(
            imports: WebAssembly.Imports,
            receive: (instance: WebAssembly.Instance) => void,
        ): object;
    }): Promise<WidgetModule>;
}

/** What Emscripten makes beside the module; the build resolves the name. */
declare module "spaarpas-widget-glue" {
    import type { ModuleHost, WidgetModule } from "./instance.ts";

    /** What comes of `then` is not used. */
    interface Instantiating {
        then(receive: (made: { instance: { exports: WebAssembly.Exports } }) => void): void;
    }

    interface Options extends ModuleHost {
        /** Stands for `XMLHttpRequest`. */
        Request: typeof XMLHttpRequest;
        /** Stands for `WebAssembly.instantiate`. */
        instantiate(code: undefined, imports: WebAssembly.Imports): Instantiating;
    }

    export default function createModule(options: Options): Promise<WidgetModule>;
}

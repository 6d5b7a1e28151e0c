// What loader and runtime know of each other. The loader is in every page of the shop, the runtime only where a shopper
// shows intent; so the loader holds the elements and the calls, and hands them over.
import type { Config } from "./config.ts";

export type { Config };

/** The calls of the public API that only the runtime can do. */
export type CallName = "identify" | "logout" | "setCart" | "open" | "close" | "refresh";

/** A shadow root with what was pressed in it last: where a server drew it, the runtime presses it again once it is alive. */
export interface Pressed extends ShadowRoot {
    pressed?: EventTarget | null;
}

/** The page as the loader knows it. */
export interface Page {
    /** Each connected element of ours, and whether it is in sight. */
    readonly elements: ReadonlyMap<HTMLElement, boolean>;
    emit(name: string, detail: unknown): void;
}

export interface Runtime {
    call(name: CallName, args: readonly unknown[]): void;
    /** An element was connected, moved, changed or came in sight. */
    touched(element: HTMLElement): void;
    /** An element left the document, perhaps to come back in the same task. */
    left(element: HTMLElement): void;
    destroy(): void;
}

export interface RuntimeModule {
    /** Fetches what a first opening needs, and asks the backend nothing. */
    warm(config: Config): void;
    start(config: Config, page: Page): Promise<Runtime>;
}

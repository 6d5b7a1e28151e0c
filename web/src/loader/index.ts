// The script tag's file. It runs in every page of the shop, so it stays small and asks for nothing by itself.
import type { Options } from "./config.ts";
import type { CallName } from "./contract.ts";
import { Loader } from "./loader.ts";

type Api = Record<string, unknown> & {
    q?: unknown[][];
    ready?: unknown;
    config?: (next: Partial<Options>) => void;
};

const calls: CallName[] = ["identify", "logout", "setCart", "open", "close", "refresh"];

/** Puts the API where the queue was, on the same object, so that a page may have kept it. */
function install(options: Options, api: Api): void {
    const loader = new Loader(options, (address) => import(address));
    const waiting = api.q ?? [];
    for (const name of calls) {
        api[name] = (...args: unknown[]) => loader.call(name, args);
    }
    api.on = loader.on.bind(loader);
    api.config = (next) => {
        Object.assign(options, next);
        loader.follow();
    };
    api.push = (name: string, ...args: unknown[]) => {
        const method = api[name];
        return typeof method === "function"
            ? method(...args)
            : console.warn(`spaarpas: no call "${name}"`);
    };
    api.destroy = () => {
        loader.destroy();
        page.spaarpas = undefined;
        // What the page declared by `var` cannot be deleted.
        Reflect.deleteProperty(page, "spaarpas");
    };
    delete api.q;
    api.ready = Promise.resolve(api);
    page.spaarpas = api;
    for (const call of waiting) {
        (api.push as (...call: unknown[]) => void)(...call);
    }
    loader.emit("ready", {});
}

/** What the tag says. A module has no current script, a text in the page no address, and others may carry the name. */
function optionsOfTag(): Partial<Options> {
    const current = document.currentScript;
    const script =
        current instanceof HTMLScriptElement && current.src
            ? current
            : document.querySelector<HTMLScriptElement>('script[src*="/spaarpas.js"]');
    const { src, nonce, dataset } = script ?? ({} as Partial<HTMLScriptElement>);
    return {
        src,
        nonce,
        program: /program=([\w-]+)/.exec(src as string)?.[1],
        ...dataset,
    } as Partial<Options>;
}

const page = window as unknown as { spaarpas?: Api | undefined };
const tag = optionsOfTag();
if (page.spaarpas?.ready) {
    page.spaarpas.config?.(tag);
} else {
    // An element with that id is no queue.
    const api = Array.isArray(page.spaarpas?.q) ? (page.spaarpas as Api) : {};
    const said = api.q?.find((call) => call[0] === "config")?.[1] as object | undefined;
    const options = { ...tag, ...said };
    if (options.program && options.src) {
        install(options as Options, api);
    } else {
        console.error('spaarpas: use data-program, or push("config", {src, program})');
    }
}

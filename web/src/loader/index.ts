// The script tag's file. It runs in every page of the shop, so it stays small and asks for nothing by itself.
import { readConfig } from "./config.ts";
import type { CallName } from "./contract.ts";
import { Loader } from "./loader.ts";

type Api = Record<string, unknown> & { q?: ArrayLike<unknown>[]; ready?: unknown };

const calls: CallName[] = ["identify", "logout", "setCart", "open", "close", "refresh"];

/** Puts the API where the queue was, on the same object, so that a page may have kept it. */
function install(script: HTMLScriptElement, page: { spaarpas?: Api | undefined }): void {
    const loader = new Loader(readConfig(script), (address) => import(address));
    const api: Api = page.spaarpas ?? {};
    const waiting = api.q ?? [];
    for (const name of calls) {
        api[name] = (...args: unknown[]) => loader.call(name, args);
    }
    api.on = loader.on.bind(loader);
    api.push = (name: string, ...args: unknown[]) => {
        const method = api[name];
        return typeof method === "function" && name !== "push"
            ? method(...args)
            : console.warn(`spaarpas: there is no call named "${name}"`);
    };
    api.destroy = () => {
        loader.destroy();
        delete page.spaarpas;
    };
    delete api.q;
    api.ready = Promise.resolve(api);
    page.spaarpas = api;
    for (const call of Array.from(waiting)) {
        (api.push as (...call: unknown[]) => void)(...Array.from(call));
    }
    loader.emit("ready", {});
}

const script = document.currentScript;
const page = window as unknown as { spaarpas?: Api };
if (script instanceof HTMLScriptElement && !page.spaarpas?.ready) {
    if (script.dataset.program) {
        install(script, page);
    } else {
        console.error("spaarpas: the script tag needs data-program, the id of your program");
    }
}

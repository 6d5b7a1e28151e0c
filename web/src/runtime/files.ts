import type { Config } from "../loader/contract.ts";
import { type Code, type CodeFiles, loadCode } from "./code.ts";
import { type Instantiate, instantiateFrom } from "./instance.ts";
import { request } from "./natives.ts";
import { languageOf } from "./words.ts";

/** The names of the widget's files, put in by the build. */
declare const WIDGET_FILES: CodeFiles;
declare const RULES_FILES: CodeFiles;
declare const TEXTS_FILES: Record<string, string>;

export interface Files {
    readonly instantiate: Instantiate;
    readonly texts: string;
    /** Fetches the rules, which opening the wallet has no need of. */
    rules(): Promise<Code>;
}

let code: Promise<Code> | undefined;
/** By their file: a page may change its language. */
const texts = new Map<string, Promise<string>>();

async function fetchText(address: URL): Promise<string> {
    const response = await request(address);
    if (!response.ok) {
        throw new Error(`${address.href} answered ${response.status}`);
    }
    return response.text();
}

/** Fetches the code and the texts, once; a failure is forgotten, so that the next call tries again. */
export async function loadFiles(config: Config): Promise<Files> {
    const textsFile = TEXTS_FILES[languageOf(config.locale)] as string;
    const words = texts.get(textsFile) ?? fetchText(new URL(textsFile, config.src));
    texts.set(textsFile, words);
    try {
        // Loaded again after a failure: then one after the other, so that a page's console need not say it twice.
        if (config.src.includes("#")) {
            await words;
        }
        code ??= loadCode(WIDGET_FILES, config.src, words);
        const [, loaded] = await Promise.all([code, words]);
        return {
            instantiate: instantiateFrom(code),
            texts: loaded,
            rules: () => loadCode(RULES_FILES, config.src, words),
        };
    } catch (error) {
        code = undefined;
        texts.clear();
        throw error;
    }
}

// What is wrong with how a page has put the wallet in, for its developers: loaded where the tag says `data-debug`.
import { askPage } from "../runtime/ask_page.ts";
import { examineToken } from "./token.ts";

/** What the doctor needs to know of the page. */
export interface Patient {
    readonly program: string;
    readonly api: string;
    readonly tokenUrl?: string | undefined;
}

/** What was looked at, and what is wrong with it: "" for nothing. */
export interface Finding {
    readonly what: string;
    readonly mend: string;
}

const fine = (what: string): Finding => ({ what, mend: "" });

function examineTag(): Finding {
    const { length } = document.querySelectorAll('script[src*="/spaarpas.js"]');
    return {
        what: "the tag",
        mend: length > 1 ? `it stands ${length} times in the page; once is enough` : "",
    };
}

/** The smallest module there is. A policy refuses it as it refuses any. */
const smallest = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

function examineModule(): Finding {
    const what = "WebAssembly";
    try {
        new WebAssembly.Module(smallest);
        return fine(what);
    } catch (error) {
        return {
            what,
            mend: `the wallet works as JavaScript, a little slower; let script-src have 'wasm-unsafe-eval' (${error})`,
        };
    }
}

/** A server that answers whom it does not let read does not allow this page's origin. */
async function whyUnread(address: string): Promise<string> {
    try {
        await fetch(address, { mode: "no-cors" });
        return `it does not allow ${location.origin}; start the server with --allowed-origin ${location.origin}`;
    } catch {
        return `${address} cannot be reached; look at its address, at connect-src of the page's policy, and whether the server runs`;
    }
}

async function examineServer({ api, program }: Patient): Promise<Finding> {
    const what = "the server";
    const address = `${api}/v1/programs/${encodeURIComponent(program)}?locale=en`;
    try {
        const { ok, status } = await fetch(address);
        if (ok) {
            return fine(what);
        }
        const unknown = `it has no program "${program}"; mend data-program, or install the program`;
        return { what, mend: status === 404 ? unknown : `${address} answered ${status}` };
    } catch {
        return { what, mend: await whyUnread(address) };
    }
}

/** The reason that the server gives, which names no token. */
async function whyRefused(api: string, token: string): Promise<string> {
    const headers = { Authorization: `Bearer ${token}` };
    const response = await fetch(`${api}/v1/wallet`, { headers });
    if (response.ok) {
        return "";
    }
    const { code, detail } = (await response.json()) as { code?: string; detail?: string };
    return `the server refuses the token: ${detail ?? code ?? response.status}`;
}

async function examineTokenPage(patient: Patient): Promise<Finding> {
    const { tokenUrl, api, program } = patient;
    const what = "the token page";
    if (!tokenUrl) {
        const mend = "data-token-url names none; unless the page calls identify, all are guests";
        return { what, mend };
    }
    const token = await askPage(tokenUrl);
    if (!token) {
        return { what: `${what} (a guest, or nobody is signed in)`, mend: "" };
    }
    const mend = examineToken(token, program, Date.now()) || (await whyRefused(api, token));
    return { what, mend };
}

async function examined(what: string, looks: Promise<Finding>): Promise<Finding> {
    try {
        return await looks;
    } catch (error) {
        return { what, mend: error instanceof Error ? error.message : String(error) };
    }
}

/** Looks at everything, and says in the console what is well and what is not. */
export async function examine(patient: Patient): Promise<Finding[]> {
    const findings = await Promise.all([
        examineTag(),
        examineModule(),
        examined("the server", examineServer(patient)),
        examined("the token page", examineTokenPage(patient)),
    ]);
    for (const { what, mend } of findings) {
        if (mend) {
            console.warn(`spaarpas: to mend in ${what}: ${mend}`);
        } else {
            console.info(`spaarpas: all is well with ${what}`);
        }
    }
    return findings;
}

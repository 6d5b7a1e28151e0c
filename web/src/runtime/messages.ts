// What goes over the border between page and module, as JSON; wasm/widget/ reads and writes it.

import type { Drawings } from "../scan/index.ts";

export type RootKind = "wallet" | "launcher" | "earn" | "redeem" | "tier" | "panel";

export interface RootMessage {
    id: number;
    kind: RootKind;
    visible: boolean;
    amount_minor: number;
    currency: string;
    sku: string;
    categories: string;
    section: string;
}

export type Action =
    | {
          type: "start";
          program: string;
          locale: string;
          texts: string;
          calm: boolean;
          seed: string;
          login_url: string;
          cart_url: string;
      }
    | { type: "identify" | "logout" | "close" | "refresh" | "tick" }
    | { type: "token"; token: string; failed: boolean; holder: string }
    | { type: "cart"; cart: string }
    | { type: "open"; section: string }
    | { type: "changed"; root: RootMessage }
    | { type: "online"; online: boolean }
    | { type: "stream"; open: boolean; revision: number }
    | { type: "dom"; root: RootMessage; node: number; action: string; key: string; value: string }
    | { type: "copied"; done: boolean }
    | { type: "checked"; entries: number; done: boolean }
    | ({ type: "scanned"; key: string } & Drawings)
    | { type: "preview"; request: number; answer: string };

/** A question for the rules; `program` and `question` are JSON. */
export interface PreviewRequest {
    id: number;
    program: string;
    question: string;
}

/** A member's export: to be checked, or a file. */
export interface OwnData {
    to_check: boolean;
    text: string;
}

/** What the page is to do after a patch, in the order of the fields. */
export interface PageEffects {
    ask_token: boolean;
    stream: { open: boolean; path: string; token: string } | null;
    panel: "none" | "open" | "close";
    focus: { root: number; mark: string } | null;
    copy: string;
    /** What a scanner is to read. */
    scan: string;
    events: { name: string; detail: string }[];
    wake_at_ms?: number;
    preview: PreviewRequest | null;
    own_data: OwnData | null;
}

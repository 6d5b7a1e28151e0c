import type { Options, Spaarpas } from "./api.d.ts";

export type * from "./api.d.ts";
export type * from "./elements.d.ts";

/** Puts the script tag into the page, once; a failure is forgotten, so that another call tries again. */
export function loadSpaarpas(options: Options): Promise<Spaarpas>;

/** Whether a tag is one of ours, as Vue asks with `isCustomElement`. */
export function isSpaarpasElement(tag: string): boolean;

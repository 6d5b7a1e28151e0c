// For Svelte: import type {} from "spaarpas/svelte";
import type { HTMLAttributes } from "svelte/elements";
import type { SpaarpasElements } from "./elements.d.ts";

type ForSvelte = {
    [Tag in keyof SpaarpasElements]: HTMLAttributes<HTMLElement> & SpaarpasElements[Tag];
};

declare module "svelte/elements" {
    interface SvelteHTMLElements extends ForSvelte {}
}

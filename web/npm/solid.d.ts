// For Solid: import type {} from "spaarpas/solid";
import type { JSX } from "solid-js";
import type { SpaarpasElements } from "./elements.d.ts";

/** Solid sets what changes as a property, which our elements do not have, unless its name begins with `attr:`. */
type AsAttributes<Attributes> = {
    [Name in keyof Attributes as `attr:${Name & string}`]: Attributes[Name];
} & { [Name in keyof Attributes]?: never };

type ForSolid = {
    [Tag in keyof SpaarpasElements]: Omit<
        JSX.HTMLAttributes<HTMLElement>,
        keyof SpaarpasElements[Tag]
    > &
        AsAttributes<SpaarpasElements[Tag]>;
};

declare module "solid-js" {
    namespace JSX {
        interface IntrinsicElements extends ForSolid {}
    }
}

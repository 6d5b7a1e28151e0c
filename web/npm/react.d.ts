// For React 18 and 19: import type {} from "spaarpas/react";
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { SpaarpasElements } from "./elements.d.ts";

/** React 18 writes `className` on our elements as it stands; `class` works in both. */
type ForReact = {
    [Tag in keyof SpaarpasElements]: DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> &
        SpaarpasElements[Tag] & { class?: string | undefined };
};

declare module "react" {
    namespace JSX {
        interface IntrinsicElements extends ForReact {}
    }
}

// For Preact: import type {} from "spaarpas/preact";
import type { HTMLAttributes } from "preact";
import type { SpaarpasElements } from "./elements.d.ts";

type ForPreact = {
    [Tag in keyof SpaarpasElements]: HTMLAttributes<HTMLElement> & SpaarpasElements[Tag];
};

declare module "preact" {
    namespace JSX {
        interface IntrinsicElements extends ForPreact {}
    }
}

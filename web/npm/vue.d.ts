// For Vue's templates: import type {} from "spaarpas/vue";
import type { HTMLAttributes } from "vue";
import type { SpaarpasElements } from "./elements.d.ts";

/** The name of an attribute as a template's compiler looks it up: `amount-minor` is `amountMinor`. */
type Camel<Name> = Name extends `${infer First}-${infer Rest}`
    ? `${First}${Capitalize<Camel<Rest>>}`
    : Name;

type InCamel<Attributes> = { [Name in keyof Attributes as Camel<Name>]: Attributes[Name] };

type ForVue = {
    [Tag in keyof SpaarpasElements]: new () => {
        $props: HTMLAttributes & InCamel<SpaarpasElements[Tag]>;
    };
};

declare module "vue" {
    interface GlobalComponents extends ForVue {}
}

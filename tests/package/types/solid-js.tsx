import type {} from "spaarpas/solid";

export const account = (price: () => number) => (
    <main>
        <spaarpas-wallet attr:theme="dark" class="wide" />
        <spaarpas-earn attr:amount-minor={price()} attr:currency="EUR" attr:sku="mug" />
    </main>
);
// @ts-expect-error It would become a property.
export const property = (price: number) => <spaarpas-earn amount-minor={price} />;
// @ts-expect-error A price is a number, or its text.
export const price = <spaarpas-earn attr:amount-minor={true} />;
// @ts-expect-error There is no such element.
export const element = <spaarpas-balance />;

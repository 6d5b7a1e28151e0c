import type {} from "spaarpas/preact";

export const account = (price: number) => (
    <main>
        <spaarpas-wallet theme="dark" class="wide" />
        <spaarpas-earn amount-minor={price} currency="EUR" sku="mug" category="ceramics" />
    </main>
);
// @ts-expect-error A price is a number, or its text.
export const price = <spaarpas-earn amount-minor={true} />;
// @ts-expect-error There is no such element.
export const element = <spaarpas-balance />;

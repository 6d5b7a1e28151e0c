import type {} from "spaarpas/react";

// @ts-expect-error A price is a number, or its text.
export const price = <spaarpas-earn amount-minor={true} />;
// @ts-expect-error There are two themes.
export const theme = <spaarpas-wallet theme="auto" />;
// @ts-expect-error There is no such element.
export const element = <spaarpas-balance />;
// @ts-expect-error A handler is no text.
export const handler = <spaarpas-tier onClick="open" />;

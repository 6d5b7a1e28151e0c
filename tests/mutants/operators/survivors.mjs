// Mutants that no test can notice, or none has to: why, and the sites as sites.json names them. Any other one that survives
// counts as not noticed; one that is noticed after all, or whose site is gone, is to be taken off these lists.
import { same } from "./survivors_same.mjs";
import { unreachable } from "./survivors_unreachable.mjs";

export const survivors = [...same, ...unreachable].flatMap(({ why, sites }) =>
    sites.map((site) => ({ site, why })),
);

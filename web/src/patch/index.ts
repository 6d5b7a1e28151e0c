// What the rest of the page side uses of the patch stream.

export { Applier } from "./applier.ts";
export { type Handle, listenToActions } from "./events.ts";

// Starting several things of which one may fail, and ending all of them even so: what is left running keeps a test file
// from ending.
import { within } from "./within.mjs";

const end_ms = 20_000;

/** Closes all of `things` that are there, also when one of them cannot be closed; then throws what that one said. */
export async function endAll(...things) {
    const closing = things
        .filter((thing) => thing !== undefined)
        .map((thing) => within(end_ms, `${thing.constructor.name} to close`, thing.close()));
    throwFirst(await Promise.allSettled(closing));
}

/** What `starting` give, in their order; when one of them fails, the others are closed again. */
export async function startAll(...starting) {
    const started = await Promise.allSettled(starting);
    if (started.some(({ status }) => status === "rejected")) {
        await endAll(...started.map(({ value }) => value)).catch((error) => {
            console.error(error);
        });
        throwFirst(started);
    }
    return started.map(({ value }) => value);
}

function throwFirst(outcomes) {
    const failed = outcomes.find(({ status }) => status === "rejected");
    if (failed) throw failed.reason;
}

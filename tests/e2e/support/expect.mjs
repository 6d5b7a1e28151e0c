// Playwright's waiting assertions, patient enough for a machine that is busy with other things.
import { expect as impatient } from "playwright/test";
import { expectInWebKit } from "./webkit/expect.mjs";
import { WebKitLocator } from "./webkit/locator.mjs";

/** Mutants are noticed sooner: what they say, and not only that they fail, tells them from a slow machine. */
const patience_ms = Number(process.env.SPAARPAS_E2E_PATIENCE_MS ?? 20_000);

const patient = impatient.configure({ timeout: patience_ms });

export const expect = Object.assign(
    (seen) => (seen instanceof WebKitLocator ? expectInWebKit(seen, patience_ms) : patient(seen)),
    { poll: patient.poll },
);

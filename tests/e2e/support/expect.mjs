// Playwright's waiting assertions, patient enough for a machine that is busy with other things.
import { expect as impatient } from "playwright/test";

export const expect = impatient.configure({ timeout: 20_000 });

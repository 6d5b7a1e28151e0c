// Where the built programs are, and where a run may write.

import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

export const fromRoot = (path) => join(root, path);

/** A new folder in memory where the machine has such a place: the run books 10,000 orders, each synced to the disk. */
export function newFolder() {
    const memory = "/dev/shm";
    return mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), "spaarpas-parity-"));
}

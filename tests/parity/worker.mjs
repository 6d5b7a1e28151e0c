// A thread of the parity run: takes numbers of programs, gives the verdicts of their cases.

import { parentPort } from "node:worker_threads";
import { nativePreview, wasmPreview } from "./previews.mjs";
import { runProgram } from "./program_run.mjs";

const native = nativePreview();
const previews = { wasm: await wasmPreview(), native: native.preview };

parentPort.on("message", async (number) => {
    if (number === undefined) {
        native.close();
        parentPort.close();
        return;
    }
    parentPort.postMessage(await runProgram(number, previews));
});
parentPort.postMessage([]);

// The runtime's file. The loader imports it when a shopper shows intent.
import type { Config, Page, Runtime } from "../loader/contract.ts";
import { callDoctor } from "./doctor.ts";
import { loadFiles } from "./files.ts";
import { WalletRuntime } from "./runtime.ts";

export function warm(config: Config): void {
    // The opening itself will tell of a failure.
    loadFiles(config).catch(() => undefined);
}

export async function start(config: Config, page: Page): Promise<Runtime> {
    void callDoctor(config);
    const runtime = new WalletRuntime(config, page, await loadFiles(config));
    await runtime.start();
    return runtime;
}

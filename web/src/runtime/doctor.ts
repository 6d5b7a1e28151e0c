import type { Config } from "../loader/contract.ts";
import { loadBeside } from "./beside.ts";

/** The name of the doctor's file, put in by the build. */
declare const DOCTOR_FILE: string;

/** Where the tag says `data-debug`, the console says what is well with it and what is to mend. */
export async function callDoctor(config: Config): Promise<void> {
    if (config.debug === undefined) {
        return;
    }
    try {
        const doctor = await loadBeside<{ examine(patient: Config): Promise<unknown> }>(
            DOCTOR_FILE,
            config.src,
        );
        await doctor.examine(config);
    } catch (error) {
        console.warn("spaarpas: the doctor cannot come:", error);
    }
}

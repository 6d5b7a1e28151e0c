// clang-format and clang-tidy judge the same source differently in every version. Our sources and both configurations
// are held to one of them, or two machines would undo each other's work (docs/decisions/0018).
import { attempt } from "./run.mjs";

export const writtenFor = 14;

/** The major version in what `--version` prints, or nothing. */
export function majorVersion(text) {
    const found = /version (\d+)\./.exec(text);
    return found ? Number(found[1]) : undefined;
}

const versionOf = async (program) => majorVersion((await attempt(program, ["--version"])).output);

/**
 * The program of this machine that is the tool in the right version. Where there is none, ends the check as passed,
 * with a line that says so: the machine lacks nothing, it has a newer release.
 */
export async function ofOurVersion(tool) {
    for (const program of [`${tool}-${writtenFor}`, tool]) {
        if ((await versionOf(program)) === writtenFor) {
            return program;
        }
    }
    const here = (await versionOf(tool)) ?? "none";
    console.log(`not looked at: for ${tool} ${writtenFor}, here is ${here}`);
    process.exit(0);
}

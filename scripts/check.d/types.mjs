// The TypeScript compiler over the page side: every tsconfig.json. The types of the package are tests/package's affair.
import { dirname, join } from "node:path";
import { paths, root } from "../lib/repository.mjs";
import { attempt } from "../lib/run.mjs";

const tsc = join(root, "node_modules/typescript/bin/tsc");
const hasTypeScript = paths().some((path) => /^web\/.*\.ts$/.test(path));
const projects = hasTypeScript
    ? paths().filter((path) => path.split("/").at(-1) === "tsconfig.json")
    : [];

let failed = false;
for (const project of projects) {
    const { ok, output } = await attempt(process.execPath, [tsc, "-p", project]);
    if (!ok) {
        console.error(`${dirname(project)}: ${output}`);
        failed = true;
    }
}
console.log(`${projects.length} projects`);
process.exit(failed ? 1 : 0);

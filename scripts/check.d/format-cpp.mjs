// clang-format. Mend with: npm run format
import { ofOurVersion } from "../lib/llvm.mjs";
import { isGenerated, paths } from "../lib/repository.mjs";
import { become } from "../lib/run.mjs";

const sources = paths().filter((path) => /\.(h|hpp|cpp|cc)$/.test(path) && !isGenerated(path));
if (sources.length > 0) {
    const mode = process.argv.includes("--write") ? ["-i"] : ["--dry-run", "--Werror"];
    become(await ofOurVersion("clang-format"), ...mode, ...sources);
}

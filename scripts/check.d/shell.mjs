// shellcheck over every shell script, found by its name or its first line.
import { files, isShell } from "../lib/repository.mjs";
import { become } from "../lib/run.mjs";

const isCandidate = (path) => /\.sh$|^(scripts|\.ci)\/[^.]+$/.test(path);
const scripts = files(isCandidate).filter(isShell);
become("shellcheck", "--external-sources", "--severity=style", ...scripts.map(({ path }) => path));

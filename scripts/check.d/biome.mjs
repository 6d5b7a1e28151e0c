// Biome: format and lint of JavaScript, TypeScript, JSON and CSS. Mend with: npm run format
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../lib/repository.mjs";
import { become } from "../lib/run.mjs";

// npm installs the package that fits the machine, and only that one.
const scope = join(root, "node_modules/@biomejs");
const [installed] = readdirSync(scope).filter((name) => name.startsWith("cli-"));
const mode = process.argv.includes("--write") ? ["--write"] : ["--error-on-warnings"];
become(join(scope, installed, "biome"), "check", ...mode, "--max-diagnostics=50");

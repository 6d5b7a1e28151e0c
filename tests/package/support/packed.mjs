// What a shop gets from npm: the package as `npm pack` makes it, in projects of their own that see nothing of this one.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root } from "../../../scripts/lib/repository.mjs";

const here = mkdtempSync(join(tmpdir(), "spaarpas-package-"));
process.on("exit", () => rmSync(here, { recursive: true, force: true }));

/** Packs it and gives the folder of what came out. */
function pack() {
    const told = execFileSync("npm", ["pack", "--json", "--offline", "--pack-destination", here], {
        cwd: join(root, "web/npm"),
        encoding: "utf8",
        env: { ...process.env, npm_config_update_notifier: "false" },
        stdio: ["ignore", "pipe", "pipe"],
    });
    const [{ filename }] = JSON.parse(told);
    execFileSync("tar", ["-xzf", join(here, filename), "-C", here]);
    return join(here, "package");
}

export const packed = pack();

/** Where a package that a project depends on is installed here; `as` gives it another name there. */
const installed = (name) => join(root, "node_modules", name);

/**
 * A project with the package, with those of `dependencies` (name -> the name under which it is installed here) and with
 * `files` (path -> text).
 */
export function project(name, { dependencies = {}, files }) {
    const folder = join(here, name);
    const modules = join(folder, "node_modules");
    mkdirSync(modules, { recursive: true });
    cpSync(packed, join(modules, "spaarpas"), { recursive: true });
    for (const [one, source] of Object.entries(dependencies)) {
        mkdirSync(dirname(join(modules, one)), { recursive: true });
        symlinkSync(installed(source), join(modules, one));
    }
    for (const [path, text] of Object.entries({ "package.json": '{"type":"module"}', ...files })) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
    }
    return folder;
}

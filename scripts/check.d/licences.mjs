// docs/licences.md names every package that the project depends on.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { finish, isMain, violation } from "../lib/report.mjs";
import { root } from "../lib/repository.mjs";

const page = "docs/licences.md";
const read = (path) => readFileSync(join(root, path), "utf8");

export function violations(packages, text) {
    const missing = packages.filter((name) => !text.includes(`\`${name}\``));
    return missing.map((name) =>
        violation(page, 1, `does not name the licence of the dependency ${name}`),
    );
}

export function debianPackages(text) {
    const lines = text.split("\n").map((line) => line.replace(/#.*/, ""));
    return lines.flatMap((line) => line.match(/[^\s|]+/g) ?? []);
}

if (isMain(import.meta)) {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
        read("package.json"),
    );
    const npm = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    const lists = "scripts/lib/debian-packages";
    const debian = readdirSync(join(root, lists)).map((name) => read(join(lists, name)));
    const packages = [...debianPackages(debian.join("\n")), ...npm];
    finish(violations(packages, read(page)), `${packages.length} packages`);
}

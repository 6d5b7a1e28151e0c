// A clone works anywhere: no file names a package registry's host or a folder of somebody's machine.

import { finish, isMain, violation } from "../lib/report.mjs";
import { files } from "../lib/repository.mjs";

// Put together from parts, so that this file does not find itself.
const hosts = [
    ["registry", "npmjs", "org"],
    ["registry", "yarnpkg", "com"],
    ["deb", "debian", "org"],
    ["security", "debian", "org"],
    ["pypi", "org"],
    ["proxy", "golang", "org"],
    ["index", "crates", "io"],
].map((parts) => parts.join("\\."));
const folders = ["work", "root", "home/[a-z]+", "tmp"].map((folder) => `/${folder}/`);

const hostPattern = new RegExp(`\\b(${hosts.join("|")})\\b`);
const folderPattern = new RegExp(`(?<![\\w.~})\\]*>$-])(${folders.join("|")})`);

const binary = /\.(png|jpe?g|webp|ico|woff2?|gz|br|wasm|db)$/;

export function violations(sources) {
    return sources.flatMap(({ path, text }) =>
        text.split("\n").flatMap((line, index) => {
            const host = hostPattern.exec(line)?.[0];
            const folder = folderPattern.exec(line)?.[0];
            const message = host
                ? `names the registry host ${host}: the ordinary client knows it`
                : `names the machine's folder ${folder}: use a path from the repository or mktemp`;
            return host || folder ? [violation(path, index + 1, message)] : [];
        }),
    );
}

if (isMain(import.meta)) {
    const sources = files((path) => !binary.test(path));
    finish(violations(sources), `${sources.length} files`);
}

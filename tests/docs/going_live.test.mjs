// The commands of the list for going live say what it promises of a server that is set up well.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, test } from "node:test";
import { page } from "./pages.mjs";
import { isInstalled, program, startServer } from "./shop_server.mjs";

const text = page("docs/going-live.md");
const origin = "https://shop.example";

let server;
before(async () => {
    server = await startServer(["--allowed-origin", origin]);
});
after(() => server.stop());

/** Each printed command with what its row promises; those that need a proxy are for the reader. */
const commands = [...text.matchAll(/^\| ([^|]*`(curl [^`]*)`[^|]*)\|([^|]*)\|$/gm)]
    .map(([, , command, right]) => ({ command, right }))
    .filter(({ command }) => !/http:|--compressed/.test(command));

test("going live: every check has something that is right", () => {
    const rows = text.split("\n").filter((line) => /^\| [^-]/.test(line));
    assert.ok(rows.length > 40);
    for (const row of rows) assert.equal(row.match(/\| *\S[^|]*/g).length, 2, row);
    assert.equal(commands.length, 4);
});

const skip = !isInstalled("curl", "--version") && "curl is not installed here";
for (const { command, right } of commands) {
    test(`going live: ${command}`, { skip }, () => {
        const own = command
            .replaceAll("https://loyalty.example", server.origin)
            .replaceAll("PROGRAM", program.id);
        const printed = execFileSync("bash", ["-c", own], { encoding: "utf8" });
        const [, promised] = right.match(/`([^`]+)`/);
        assert.ok(printed.includes(promised), `${promised} in:\n${printed}`);
    });
}

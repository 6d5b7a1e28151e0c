import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { dayAfter, invoiceCounts, typicalCustomers } from "../../scripts/lib/demo/customers.mjs";
import { readOptions } from "../../scripts/lib/demo/options.mjs";
import { Processes } from "../../scripts/lib/demo/processes.mjs";

const header = "InvoiceNo,InvoiceDate,CustomerID,Country,Quantity,UnitPrice";
const row = (invoice, customer) => `${invoice},12/1/2010 8:26,${customer},France,1,2.00`;

test("demo: cancellations and unknown customers are no visits", () => {
    const csv = [header, row("1", "77"), row("2", "77"), row("C3", "88"), row("4", "(blank)")];
    assert.deepEqual(invoiceCounts(csv.join("\r\n")), [["77", 2]]);
});

test("demo: the members to sign in as go from the busiest to the one who came once", () => {
    const rows = Array.from({ length: 10 }, (_, member) =>
        Array.from({ length: member + 1 }, (_, visit) =>
            row(`${member}${visit}`, `${100 + member}`),
        ),
    );
    const members = typicalCustomers([header, ...rows.flat()].join("\n"));
    assert.equal(members[0], "109");
    assert.equal(members.at(-1), "100");
    assert.deepEqual(typicalCustomers(header), []);
});

test("demo: an imported shop opens on the day after its newest invoice", () => {
    const csv = [header, row("1", "77"), "2,12/9/2011 12:50,77,France,1,2.00", row("3", "78")];
    assert.equal(dayAfter(csv.join("\r\n")), Date.UTC(2011, 11, 10, 12));
});

test("demo: a file of another shape is refused with its header", () => {
    assert.throws(() => invoiceCounts("id,who\n1,2"), /expected the columns InvoiceNo/);
});

test("demo: a port that leaves no room for the server is refused", () => {
    assert.throws(() => readOptions(["--port", "65530"]), /expected a port/);
    assert.throws(() => readOptions(["--port", "many"]), /expected a port/);
    assert.throws(() => readOptions(["--import", "no-such.csv"]), /no such file/);
    assert.deepEqual(readOptions([]).ports, { shop: 8080, server: 8090, proxy: 8091 });
});

test("demo: a program counts as started once it answers with success", async () => {
    let asked = 0;
    const server = createServer((_, response) => {
        asked += 1;
        response.writeHead(asked < 3 ? 503 : 200).end();
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    await new Processes().answers("it", `http://127.0.0.1:${server.address().port}/`);
    assert.equal(asked, 3);
    server.close();
});

test("demo: what a program says goes into the log, and whoever ends by itself points to it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "spaarpas-demo-"));
    const log = join(folder, "demo.log");
    const program = ["-e", "console.log('no disk'); process.exit(3)"];
    const source = `
        import { Processes } from ${JSON.stringify(new URL("../../scripts/lib/demo/processes.mjs", import.meta.url))};
        const processes = new Processes();
        processes.writeTo(${JSON.stringify(log)});
        processes.start("the shop", process.execPath, ${JSON.stringify(program)});`;
    const run = spawnSync(process.execPath, ["--input-type=module", "-e", source], {
        encoding: "utf8",
    });
    assert.equal(run.status, 1);
    assert.match(
        run.stderr,
        /^the shop ended by itself: status 3\. What it said is in .*demo\.log\.$/m,
    );
    assert.equal(readFileSync(log, "utf8"), "no disk\n");
    rmSync(folder, { recursive: true });
});

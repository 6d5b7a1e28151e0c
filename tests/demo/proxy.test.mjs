import assert from "node:assert/strict";
import { once } from "node:events";
import http from "node:http";
import { after, before, test } from "node:test";

import { FaultProxy } from "../../demo/panel/proxy.mjs";

let backend;
let proxy;
let url;

before(async () => {
    backend = http.createServer((request, response) => {
        if (request.url === "/v1/wallet/stream") {
            response.writeHead(200, { "content-type": "text/event-stream" });
            response.write("data: 1\n\n");
            return;
        }
        response.writeHead(201, { "x-host": request.headers.host });
        request.pipe(response);
    });
    backend.listen(0, "127.0.0.1");
    await once(backend, "listening");
    proxy = new FaultProxy(`http://127.0.0.1:${backend.address().port}`);
    url = `http://127.0.0.1:${await proxy.listen(0)}`;
});

after(() => {
    proxy.close();
    backend.closeAllConnections();
    backend.close();
});

test("proxy: passes request and answer on, and notes them without the query", async () => {
    const noted = once(proxy, "entry");
    const reply = await fetch(`${url}/v1/wallet?x=1`, { method: "POST", body: "beans" });
    assert.equal(reply.status, 201);
    assert.equal(reply.headers.get("x-host"), `127.0.0.1:${backend.address().port}`);
    assert.equal(await reply.text(), "beans");
    const [entry] = await noted;
    assert.deepEqual(
        [entry.method, entry.path, entry.status, entry.bytes],
        ["POST", "/v1/wallet", 201, 5],
    );
});

test("proxy: rubbish is an answer that nobody can read", async () => {
    proxy.setFault("rubbish");
    const reply = await fetch(`${url}/v1/wallet`);
    assert.equal(reply.status, 200);
    await assert.rejects(reply.json());
    proxy.setFault("none");
});

test("proxy: cutting the network ends the live stream and every new request", async () => {
    const stream = await fetch(`${url}/v1/wallet/stream`);
    const reader = stream.body.getReader();
    await reader.read();
    proxy.setFault("cut");
    await assert.rejects(reader.read());
    await assert.rejects(fetch(`${url}/v1/wallet`));
    proxy.setFault("none");
    assert.equal((await fetch(`${url}/v1/wallet`, { method: "POST", body: "" })).status, 201);
});

// What the doctor sees in a token without its secret.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "./support/bundle.mjs";

const { examineToken } = await load("web/src/doctor/token.ts");

const now_s = 1_800_000_000;
const sound = { iss: "koffiebar", aud: "spaarpas", sub: "k-1", iat: now_s, exp: now_s + 600 };
const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
const said = (claims) =>
    examineToken(
        `${part({ alg: "HS256" })}.${part({ ...sound, ...claims })}.x`,
        "koffiebar",
        now_s * 1000,
    );

test("doctor: a sound token has nothing to mend, also at the edges of its life", () => {
    assert.equal(said({}), "");
    assert.equal(said({ aud: ["other", "spaarpas"] }), "");
    assert.equal(said({ iat: now_s + 60, exp: now_s + 660 }), "");
    assert.equal(said({ iat: now_s - 659, exp: now_s - 59 }), "");
});

const wrong = [
    [{ iss: "theebar" }, /iss/],
    [{ aud: "shop" }, /aud/],
    [{ aud: undefined }, /aud/],
    [{ sub: "jan@example.nl" }, /sub/],
    [{ sub: "x".repeat(65) }, /sub/],
    [{ sub: 7 }, /sub/],
    [{ exp: undefined }, /iat and exp/],
    [{ iat: String(now_s) }, /iat and exp/],
    [{ exp: now_s + 3600 }, /600 seconds/],
    [{ iat: now_s * 1000, exp: now_s * 1000 + 600 }, /milliseconds/],
    [{ iat: now_s - 660, exp: now_s - 60 }, /older/],
];

for (const [claims, mend] of wrong) {
    test(`doctor: ${JSON.stringify(claims)} is named with its mend`, () => {
        assert.match(said(claims), mend);
    });
}

test("doctor: what is no token is called so, and is not repeated", () => {
    for (const text of ["geheim", "a.b.c", "", "a.!!.c"]) {
        const words = examineToken(text, "koffiebar", now_s * 1000);
        assert.match(words, /no JWT/);
        assert.ok(text === "" || !words.includes(`"${text}"`));
    }
});

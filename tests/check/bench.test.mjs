import assert from "node:assert/strict";
import { test } from "node:test";
import { describe, faultOf, figureOf, holds } from "../../scripts/lib/figures.mjs";

test("bench: a bound is kept up to its own value", () => {
    assert.equal(holds(80_000, "<= 80000"), true);
    assert.equal(holds(80_001, "<= 80000"), false);
    assert.equal(holds(499.9, ">= 500"), false);
    assert.equal(holds(1, undefined), null);
});

test("bench: a bound that cannot be read is an error, not a success", () => {
    assert.throws(() => holds(1, "< 2"), /expected "<= NUMBER"/);
});

test("bench: lines that are not figures are left alone, figures that lack a value are not", () => {
    assert.equal(figureOf("importing ..."), undefined);
    assert.throws(() => figureOf('{"name":"rows","unit":"rows/s"}'), /a number as value/);
});

test("bench: a figure that breaks its bound says so", () => {
    const line = '{"name":"loader","value":2600,"unit":"bytes","bound":"<= 2500"}';
    assert.match(describe(figureOf(line)), /loader +2600 bytes {2}BROKEN: <= 2500/);
});

test("bench: a small round is right when figures come out, however late", () => {
    const late = figureOf('{"name":"mount","value":900,"unit":"ms","bound":"<= 5"}');
    assert.equal(faultOf({ figures: [late], status: 0 }), undefined);
    assert.match(faultOf({ figures: [], status: 0 }), /no figure/);
    assert.match(faultOf({ figures: [late], status: 1 }), /ended with 1/);
    assert.match(faultOf({ figures: [late], status: null }), /ended with a signal/);
});

// Which clang-format and clang-tidy the checks listen to.
import assert from "node:assert/strict";
import { test } from "node:test";
import { majorVersion, writtenFor } from "../../scripts/lib/llvm.mjs";

test("llvm: the version is read from what Debian 12 and 13 print", () => {
    assert.equal(majorVersion("Debian clang-format version 14.0.6"), writtenFor);
    assert.equal(majorVersion("Debian clang-format version 19.1.7 (3+b1)"), 19);
    assert.equal(majorVersion("Debian LLVM version 19.1.7\n  Optimized build."), 19);
    assert.equal(majorVersion("spawn clang-format ENOENT"), undefined);
});

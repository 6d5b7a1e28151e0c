// What cmake/Batches.cmake asks: the sources named, as lists of CMake, a line for each that can be compiled as one.
//
//     node scripts/lib/list-batches.mjs LARGEST SOURCE..
import { batched } from "./cpp-batches.mjs";

const [largest, ...sources] = process.argv.slice(2);
const batches = batched(
    sources.map((file) => ({ file })),
    Number(largest),
);
for (const batch of batches) {
    console.log(batch.map(({ file }) => file).join(";"));
}

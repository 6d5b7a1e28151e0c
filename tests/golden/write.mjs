// `npm run golden`: writes the golden cases anew. Read the difference before you commit it: a number that changed is a
// promise to a shopper that changed.

import { committedCases, writeFiles } from "./earning.mjs";

writeFiles();
console.log(`${committedCases().length} cases in tests/golden/earning`);

// What the shop's pages do in the browser. Each part works without the others, and every page works
// without any of them.

import { enhanceForms } from "./forms.js";
import { connectLoyalty } from "./loyalty.js";

const data = JSON.parse(document.getElementById("shop-data").textContent);

enhanceForms(data);
connectLoyalty(data);

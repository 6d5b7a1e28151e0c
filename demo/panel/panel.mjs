// Adds the developers' panel to a shop: its pages' files, its routes, the fault proxy, the demo
// members' past.

import { followClock } from "./clock.mjs";
import { FaultProxy } from "./proxy.mjs";
import { panelFiles, panelRoutes } from "./routes.mjs";
import { seed } from "./seed.mjs";

export async function addPanel(shop) {
    const { config } = shop;
    shop.proxy = new FaultProxy(config.backend);
    const port = await shop.proxy.listen(config.proxyPort);
    shop.loyaltyOrigin = `http://127.0.0.1:${port}`;
    shop.panel = { files: panelFiles, routes: panelRoutes };
    shop.clockMoves = await followClock(shop);
    if (config.seed) seed(shop);
}

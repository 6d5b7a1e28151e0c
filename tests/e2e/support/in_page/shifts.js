// Notes what moves in a page by itself, and what moved it.
(() => {
    const still_ms = 700;
    const shifts = [];
    let changed_ms = performance.now();
    const touch = () => {
        changed_ms = performance.now();
    };
    const place = ({ node, previousRect: from, currentRect: to }) =>
        `${node?.nodeName} ${node?.className ?? ""} ${[from.x, from.y, to.x, to.y].map(Math.round)}`;
    /** The floating button grows into its own place when it learns the balance: nothing of the shop's moves by it. */
    const isOurs = ({ node }) => node?.localName === "spaarpas-launcher";
    new PerformanceObserver((list) => {
        touch();
        for (const { hadRecentInput, value, sources } of list.getEntries()) {
            if (!hadRecentInput && !(sources.length > 0 && sources.every(isOurs)))
                shifts.push(`${value.toFixed(6)}: ${sources.map(place).join("; ")}`);
        }
    }).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver(touch).observe({ type: "resource", buffered: true });

    /** Of a place that can be seen the wallet draws what it says. */
    const waits = (element) =>
        element.checkVisibility() &&
        element.getBoundingClientRect().top < innerHeight &&
        !element.shadowRoot?.querySelector(".root:not(.waits):not(:has(.bone))");
    const launcherComes = () =>
        document.querySelector("[data-launcher=none]") === null &&
        document.querySelector("spaarpas-launcher") === null;
    const isStill = () =>
        performance.now() - changed_ms > still_ms &&
        !launcherComes() &&
        ![...document.querySelectorAll("spaarpas-earn,spaarpas-tier,spaarpas-wallet")].some(waits);

    /** Waits for the wallet to be drawn, and then until nothing has come any more. */
    window.shiftsWhenStill = async () => {
        touch();
        while (!isStill()) await new Promise((resolve) => setTimeout(resolve, 50));
        return shifts;
    };
})();

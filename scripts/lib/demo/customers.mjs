// Which customers of an imported shop are worth signing in as (the most loyal one, one in the middle, one who came once),
// and when: the day after its last invoice, when their points are as they left them.

/** Invoices a customer, most first; rows without a customer, cancellations and adjustments do not count. */
export function invoiceCounts(csv) {
    const [header, ...rows] = csv.split(/\r?\n/).filter((row) => row !== "");
    const columns = header.split(",");
    const invoice = columns.indexOf("InvoiceNo");
    const customer = columns.indexOf("CustomerID");
    if (invoice < 0 || customer < 0) {
        throw new Error(`header "${header}": expected the columns InvoiceNo and CustomerID`);
    }
    const counts = new Map();
    for (const row of rows) {
        const fields = row.split(",");
        if (/^\d+$/.test(fields[customer]) && /^\d+$/.test(fields[invoice])) {
            counts.set(fields[customer], (counts.get(fields[customer]) ?? 0) + 1);
        }
    }
    return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
}

/** Up to four members, from the busiest to the one who came once. */
export function typicalCustomers(csv) {
    const counted = invoiceCounts(csv);
    const places = [0, 0.02, 0.3, 1].map((part) => Math.floor(part * (counted.length - 1)));
    return [...new Set(places)].map((place) => counted[place]?.[0]).filter(Boolean);
}

/** Noon of the day after the newest invoice, in UTC. */
export function dayAfter(csv) {
    const dates = csv.matchAll(/^[^,]*,(\d+)\/(\d+)\/(\d+) /gm);
    const days = [...dates].map(([, month, day, year]) => Date.UTC(+year, month - 1, +day));
    return days.reduce((newest, day) => Math.max(newest, day), 0) + 36 * 3_600_000;
}

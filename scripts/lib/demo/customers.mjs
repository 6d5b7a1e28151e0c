// Which customers of an imported shop are worth signing in as: the most loyal one, one in the middle, and one who came once.

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

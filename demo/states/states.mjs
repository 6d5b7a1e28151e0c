// The states in which a wallet can be, each by what the backend answers then.

const day = 86_400_000;

/** The member's place in the tier set, raised to that level. */
const atLevel = (wallet, level, next) => ({
    levels: [{ ...wallet.levels[0], level, next, ...(next ? {} : { to_rise: [] }) }],
});

const voucher = (code, offer, now) => ({ code, offer, state: "issued", issued_at_ms: now });

const goals = (wallet, changes) =>
    wallet.milestones.map((milestone) => ({ ...milestone, ...changes[milestone.rule] }));

const notice = (id, what, now) => ({ id, what, at_ms: now });

/** A balance of points with that besides. */
const points = (wallet, changes) =>
    wallet.balances.map((balance) =>
        balance.unit === "points" ? { ...balance, ...changes } : balance,
    );

/** So many offers, each with a name and a price of its own, one in three with a picture. */
function manyOffers(program, many) {
    const [first] = program.offers;
    return Array.from({ length: many }, (_, index) => ({
        ...first,
        id: `offer-${index}`,
        name: named(program, `${index + 1}`),
        price: { unit: "points", amount: 20 + index * 10 },
        gives: [{ item: "mok" }, { discount: { amount_minor: 500 + index } }, { perk: "proef" }][
            index % 3
        ],
        ...(index % 3 ? {} : { image: "/picture.svg" }),
    }));
}

const named = (program, text) =>
    Object.fromEntries(program.locales.map((locale) => [locale, text]));

const long = "Een handgedraaide mok uit Groningen in de kleur van het wad";

/**
 * Each: what it is called, and as far as it is not the regular's: `wallet` changes the reply, `program` the program,
 * `answer` is `never`, `once` or `down` where the wallet is not simply answered; `guest`, `offline` and `section` say how the page is.
 */
export const states = {
    regular: { title: "A regular" },
    scale: { title: "A question with a slider", wallet: () => ({ prompt: "strength" }) },
    month: { title: "A question about a month", wallet: () => ({ prompt: "birthday-month" }) },
    rewards: { title: "What can be had", section: "rewards" },
    activity: { title: "What happened", section: "activity" },
    empty: {
        title: "A newcomer",
        wallet: (wallet) => ({
            balances: points(wallet, { available: 0 }),
            expiring: [],
            levels: [],
            prompt: "",
            milestones: goals(wallet, {
                "five-orders": { progress: 0, times: 0 },
                explorer: { progress: 0 },
                critic: { progress: 0 },
            }),
        }),
        points: 0,
    },
    gold: {
        title: "The highest level",
        points: 620,
        wallet: (wallet, now) => ({
            ...atLevel(wallet, "goud", ""),
            perks: [
                { perk: "tasting-for-two", source: "tasting-for-two", until_ms: now + 30 * day },
            ],
        }),
    },
    reached: {
        title: "A milestone just reached",
        wallet: (wallet, now) => ({
            ...atLevel(wallet, "zilver", "goud"),
            notices: [
                notice("n-1", { code: "reached", subject: "five-orders" }, now),
                notice("n-2", { code: "reached", subject: "explorer" }, now),
                notice("n-3", { code: "level_reached", subject: "zilver" }, now),
            ],
            milestones: goals(wallet, {
                explorer: { progress: 10_000, times: 1, open: false },
                steady: { progress: 2, until_ms: now + 12 * day },
            }),
            vouchers: [voucher("KOFFIE-7F3K", "gift-bag", now)],
        }),
    },
    expiring: {
        title: "Points that go within a week",
        wallet: (_, now) => ({ expiring: [{ unit: "points", amount: 104, at_ms: now + 5 * day }] }),
    },
    coming: {
        title: "Points on their way",
        points: 20,
        wallet: (wallet, now) => ({
            balances: points(wallet, { pending: 42 }),
            pending: [{ unit: "points", amount: 42, at_ms: now + 14 * day }],
        }),
    },
    debt: {
        title: "A debt after a refund",
        points: 0,
        wallet: (wallet) => ({ balances: points(wallet, { debt: -86 }), expiring: [] }),
    },
    codes: {
        title: "Codes that wait",
        section: "rewards",
        wallet: (_, now) => ({
            vouchers: [
                { ...voucher("KOFFIE-7F3K", "gift-bag", now), expires_at_ms: now + 60 * day },
                {
                    ...voucher("WADLICHT-2Q9M", "five-euro", now),
                    state: "reserved",
                    order_id: "o-1",
                },
            ],
        }),
    },
    hundred: {
        title: "A hundred offers",
        section: "rewards",
        program: (program) => ({ ...program, offers: manyOffers(program, 100) }),
    },
    long: {
        title: "A name of sixty characters",
        section: "rewards",
        program: (program) => ({
            ...program,
            name: named(program, long),
            offers: program.offers.map((offer) => ({ ...offer, name: named(program, long) })),
        }),
    },
    guest: { title: "A guest", guest: true },
    newcomer: { title: "Signed in, not joined", wallet: () => ({ member: null }) },
    loading: { title: "On its way", answer: "never" },
    stale: { title: "The backend has gone since", answer: "once" },
    offline: { title: "Without a network", offline: true },
    failed: { title: "The backend is down", answer: "down" },
};

// The list that every contender draws: `count` entries, of which every tenth, and one in the middle, can change.

/** The entry whose points change when one value does. */
const middleOf = (count) => (count >> 1) | 1;

export function entriesOf({ count, tenth, more }) {
    return Array.from({ length: count }, (_, at) => ({
        id: String(at),
        title: `Bestelling ${at}`,
        date: `${(at % 28) + 1} november`,
        points: `+${(at % 10 === 0 ? tenth : at) + (at === middleOf(count) ? more : 0)}`,
    }));
}

const before = (count) => ({ count, tenth: 7, more: 0 });

/** What each operation finds, and what it leaves. */
export const operations = {
    mount: (count) => ({ from: undefined, to: before(count) }),
    append: (count) => ({
        from: before(count),
        to: { ...before(count), count: Math.ceil(count * 1.1) },
    }),
    one: (count) => ({ from: before(count), to: { ...before(count), more: 1 } }),
    tenth: (count) => ({ from: before(count), to: { ...before(count), tenth: 8 } }),
};

// A library that is told the whole list each time, and finds out by itself what changed.

/** A contender of `draw(root, entries)` and of what clears the root. */
export const redrawn = (draw, clear) => ({
    mount(root, entries) {
        draw(root, entries);
        return root;
    },
    show: draw,
    unmount: clear,
});

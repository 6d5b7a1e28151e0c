// A wait with an end. What never settles says what was waited for, instead of holding up everything after it.

/** Gives what `promise` gives, or throws a sentence that names `what` after `limit_ms`. */
export async function within(limit_ms, what, promise) {
    let timer;
    const late = new Promise((_, reject) => {
        const complain = () => reject(new Error(`waited ${limit_ms / 1000} s in vain for ${what}`));
        timer = setTimeout(complain, limit_ms);
    });
    try {
        return await Promise.race([promise, late]);
    } finally {
        clearTimeout(timer);
    }
}

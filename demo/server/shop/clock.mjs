// The shop's clock. It runs with the machine's, and with `--demo` the panel can move it together
// with the backend's.

export class Clock {
    #offset_ms = 0;

    now() {
        return Date.now() + this.#offset_ms;
    }

    setTo(now_ms) {
        this.#offset_ms = now_ms - Date.now();
    }
}

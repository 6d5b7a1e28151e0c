/** The handlers of the glue that call into the module; its others, for progress, only write to the memory. */
const handlers = ["load", "error", "timeout"];

/** The requests of the glue. A trap in a handler of theirs is no error of the shop's page. */
export function guardedRequests(trapped: (error: unknown) => void): typeof XMLHttpRequest {
    return class extends XMLHttpRequest {
        constructor() {
            super();
            for (const name of handlers) {
                const set = (handle: (event: Event) => void) =>
                    this.addEventListener(name, (event) => {
                        try {
                            handle(event);
                        } catch (error) {
                            trapped(error);
                        }
                    });
                Object.defineProperty(this, `on${name}`, { set });
            }
        }
    };
}

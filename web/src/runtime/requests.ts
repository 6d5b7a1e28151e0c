const handlers = ["onload", "onerror", "ontimeout", "onprogress", "onreadystatechange"];

/** The requests of the glue. Their handlers call into the module: a trap there is no error of the shop's page. */
export function guardedRequests(trapped: (error: unknown) => void): typeof XMLHttpRequest {
    return class extends XMLHttpRequest {
        constructor() {
            super();
            for (const name of handlers) {
                const set = (handle: (event: Event) => void) =>
                    this.addEventListener(name.slice(2), (event) => {
                        try {
                            handle(event);
                        } catch (error) {
                            trapped(error);
                        }
                    });
                Object.defineProperty(this, name, { set });
            }
        }
    };
}

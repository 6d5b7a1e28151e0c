// The queue of the loyalty card: calls wait here until its script has loaded, or for ever if it
// never does.
if (!window.spaarpas?.push) {
    window.spaarpas = {
        q: [],
        push(...call) {
            this.q.push(call);
        },
    };
}

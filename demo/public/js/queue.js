// The queue of the loyalty card: calls wait here until its script has loaded, or for ever if it
// never does.
window.spaarpas = window.spaarpas || {
    q: [],
    push(...call) {
        this.q.push(call);
    },
};

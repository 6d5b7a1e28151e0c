// Mutants of whose wallet the widget shows, and what it tells of a token. `table.mjs` says of the fields.

export const session = [
    {
        name: "what a cache kept of another member is shown",
        file: "shared/view/update/replies.cpp",
        text: "state.holder.empty() || holder == state.holder",
        becomes: "state.holder.empty() || holder != state.holder",
        suite: "unit-native",
        cases: "caches:*",
    },
    {
        name: "what stands between us and the backend may tell the token",
        file: "shared/view/update/replies.cpp",
        text: " && judgement.reason.find(token) == token.npos",
        becomes: "",
        suite: "unit-native",
        cases: "token:*",
    },
];

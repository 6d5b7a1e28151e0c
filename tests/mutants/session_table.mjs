// Mutants of whose wallet the widget shows, and what it tells of a token. `table.mjs` says of the fields.

export const session = [
    {
        name: "what stands between us and the backend may tell the token",
        file: "shared/view/update/replies.cpp",
        text: " && judgement.reason.find(token) == token.npos",
        becomes: "",
        suite: "unit-native",
        cases: "token:*",
    },
];

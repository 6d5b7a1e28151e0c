// Mutants of whose wallet the widget shows, and what it tells of a token. `table.mjs` says of the fields.

export const session = [
    {
        name: "who is asked whether to erase, and went elsewhere, is erased",
        file: "shared/view/update/dom_handlers.cpp",
        text: "    if (turn.state.ui.erasing) {",
        becomes: "    {",
        suite: "unit-native",
        cases: "own data:*",
    },
    {
        name: "who was erased is still shown",
        file: "shared/view/update/own_data.cpp",
        text: "    handle(turn, Identify{});\n",
        becomes: "",
        suite: "unit-native",
        cases: "own data:*",
    },
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

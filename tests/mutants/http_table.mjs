// Mutants of what the server takes from its callers, and refuses.
export const http = [
    {
        name: "who tries keys is not counted",
        file: "backend/http/api.cpp",
        text: "wire::info_of(refusal->code).status == 401",
        becomes: "wire::info_of(refusal->code).status == 499",
        suite: "backend-unit",
        cases: "limits:*",
    },
    {
        name: "a token lives a second longer than it says",
        file: "backend/http/auth/token.cpp",
        text: "now_s >= *expires + skew_s",
        becomes: "now_s > *expires + skew_s",
        suite: "backend-unit",
        cases: "token:*",
    },
    {
        name: "a coding that is not known is a request without a body",
        file: "backend/http/framing.cpp",
        text: "framing.transfer_encodings > 0 && !is_chunked(framing.transfer_encoding);",
        becomes: "framing.transfer_encodings > 9 && !is_chunked(framing.transfer_encoding);",
        suite: "backend-unit",
        cases: "framing:*",
    },
];

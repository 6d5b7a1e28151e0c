// The mutants of the server and the wallet that are built on the engine beside those in use.

export const next = [
    {
        name: "an instant is read that no version of the program can hold",
        file: "shared/wire/next/merchant_fields.cpp",
        text: "event.occurred_at_ms,\n                   an_instant);",
        becomes: "event.occurred_at_ms);",
        suite: "next-unit",
        cases: "messages:*",
    },
];

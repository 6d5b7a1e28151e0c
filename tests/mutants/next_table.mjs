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
    {
        name: "an order that is not there yet is never asked for again",
        file: "shared/wire/next/error_codes.h",
        text: "X(order_unknown, 404, yes,",
        becomes: "X(order_unknown, 404, no,",
        suite: "next-unit",
        cases: "errors:*",
    },
    {
        name: "a refusal of the engine's has no row of the contract",
        file: "shared/wire/next/error_codes.h",
        text: "X(voucher_no_shipping,",
        becomes: "X(voucher_without_shipping,",
        suite: "next-unit",
        cases: "errors:*",
    },
];

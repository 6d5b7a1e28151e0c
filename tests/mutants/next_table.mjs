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
        name: "a refusal that nobody named is the caller's mistake",
        file: "shared/wire/next/errors.cpp",
        text: "info_of(ErrorCode::internal_error).status",
        becomes: "info_of(ErrorCode::bad_request).status",
        suite: "next-unit",
        cases: "errors:*",
    },
];

import { claimsOf } from "../runtime/token.ts";

interface Claims {
    readonly iss?: unknown;
    readonly aud?: unknown;
    readonly sub?: unknown;
    readonly iat?: unknown;
    readonly exp?: unknown;
}

const longest_s = 600;
const skew_s = 60;
const idForm = /^[A-Za-z0-9._~-]{1,64}$/;

/** A claim that is not as the server wants it, with the mend. */
type Rule = readonly [
    is: (claims: Claims, program: string, now_s: number) => boolean,
    mend: string,
];

const isNumber = (claim: unknown): claim is number => typeof claim === "number";

const rules: Rule[] = [
    [({ iss }, program) => iss === program, "iss must be the program that the tag names"],
    [({ aud }) => [aud].flat().includes("spaarpas"), 'aud must be "spaarpas"'],
    [
        ({ sub }) => typeof sub === "string" && idForm.test(sub),
        "sub must be the shop's own id of the member: 1 to 64 of A-Z, a-z, 0-9 and ._~-, and no e-mail address",
    ],
    [({ iat, exp }) => isNumber(iat) && isNumber(exp), "iat and exp must be numbers, in seconds"],
    [
        ({ iat, exp }) => Number(exp) - Number(iat) <= longest_s,
        "a token lives at most 600 seconds: exp is iat and 600 at most",
    ],
    [
        ({ iat }, _, now_s) => Number(iat) <= now_s + skew_s,
        "iat lies ahead of the browser's clock: in milliseconds, or the clock of the shop's server is wrong",
    ],
    [
        ({ exp }, _, now_s) => Number(exp) > now_s - skew_s,
        "it is older than its exp; make a new one for each request, and let no cache keep it",
    ],
];

/** What is wrong with a token, as far as that can be seen without its secret; "" for nothing. Says nothing of the token itself. */
export function examineToken(token: string, program: string, now_ms: number): string {
    const claims = claimsOf(token) as Claims | undefined;
    if (!claims) {
        return "it is no JWT: three parts of base64url with dots between them";
    }
    const broken = rules.find(([is]) => !is(claims, program, now_ms / 1000));
    return broken ? broken[1] : "";
}

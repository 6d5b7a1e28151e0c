// What may not be seen: the merchant's key and the token's secret anywhere outside the servers, a shopper's token in an
// address, a log or a reply that is not the token page's, a person in a log.
const tokenForm = /eyJ[\w-]+\.[\w-]+\.[\w-]+/;
const person = /Bearer|@example|Sanne|k-1003/;
const tokenPage = "/account/loyalty-token";

/** A sentence for each leak in what a page sent and received, and in what the servers printed. */
export function leaks({ traffic, printed, secrets }) {
    const { SPAARPAS_SECRET_KEY: key, SPAARPAS_TOKEN_SECRET: secret } = secrets;
    const isSecret = (text) => [key, secret].some((each) => text.includes(each));
    const { addresses } = traffic;
    const replies = traffic.replies.map(({ url, head, body = "" }) => ({ url, text: head + body }));
    return [
        ...addresses.filter(isSecret).map((url) => `a secret is in the address ${url}`),
        ...addresses.filter((url) => tokenForm.test(url)).map((url) => `a token is in ${url}`),
        ...replies
            .filter(({ text }) => isSecret(text))
            .map(({ url }) => `a secret is in the reply of ${url}`),
        ...replies
            .filter(({ url, text }) => tokenForm.test(text) && !url.endsWith(tokenPage))
            .map(({ url }) => `a token is in the reply of ${url}`),
        ...(isSecret(printed) ? ["a secret is in a log"] : []),
        ...(tokenForm.test(printed) ? ["a token is in a log"] : []),
        ...(person.test(printed) ? [`a person is in a log: ${person.exec(printed)[0]}`] : []),
    ];
}

/** What a visit must have shown, or nothing was watched: name -> how its address looks. */
const parts = {
    "the shop's pages": /\/account$/,
    "the token page": /\/account\/loyalty-token$/,
    "the loader": /\/v1\/spaarpas\.js$/,
    "the wallet's script": /\/v1\/runtime\.\w+\.js/,
    "the module": /\/v1\/widget\.\w+\.wasm$/,
    "the texts": /\/v1\/texts\.nl\.\w+\.json$/,
    "the program": /\/v1\/programs\/koffiebar\?/,
    "the wallet": /\/v1\/wallet$/,
    "the history": /\/v1\/wallet\/entries/,
};

/** The parts of a visit of which no reply was read. */
export function unseen({ replies }) {
    return Object.entries(parts)
        .filter(([, form]) => !replies.some(({ url, body }) => body && form.test(url)))
        .map(([name]) => name);
}

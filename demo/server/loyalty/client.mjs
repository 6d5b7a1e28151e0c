// One function that talks to the loyalty backend with the merchant's secret key.

/** The backend did not answer, or answered that it cannot now. The same request may be sent again. */
export class LoyaltyUnavailable extends Error {}

/**
 * @param {{ backend: string, secretKey: string, timeout_ms?: number, fetch?: typeof fetch }} options
 * @returns {(method: string, path: string, body?: object, idempotencyKey?: string) =>
 *     Promise<{ ok: boolean, status: number, body: any }>} resolves with successes and refusals,
 *     rejects with LoyaltyUnavailable when the outcome is not known
 */
export function createLoyaltyClient({
    backend,
    secretKey,
    timeout_ms = 2500,
    fetch = globalThis.fetch,
}) {
    return async function request(method, path, body, idempotencyKey) {
        const headers = { authorization: `Bearer ${secretKey}`, accept: "application/json" };
        if (body !== undefined) headers["content-type"] = "application/json";
        if (idempotencyKey) headers["idempotency-key"] = idempotencyKey;
        let response;
        let text;
        try {
            response = await fetch(new URL(path, backend), {
                method,
                headers,
                body: body === undefined ? undefined : JSON.stringify(body),
                signal: AbortSignal.timeout(timeout_ms),
            });
            text = await response.text();
        } catch (error) {
            throw new LoyaltyUnavailable(`${method} ${path}: no answer`, { cause: error });
        }
        const answer = readJson(text, `${method} ${path}`);
        if (outcomeIsOpen(response.status, answer)) {
            throw new LoyaltyUnavailable(`${method} ${path}: ${response.status}`);
        }
        return { ok: response.ok, status: response.status, body: answer };
    };
}

/** An error is not a "no": after these the same request is sent again with the same id. */
function outcomeIsOpen(status, answer) {
    if (status === 409) return answer?.code === "idempotency_in_flight";
    return status >= 500 || [408, 425, 429].includes(status);
}

function readJson(text, what) {
    if (text === "") return null;
    try {
        return JSON.parse(text);
    } catch (error) {
        throw new LoyaltyUnavailable(`${what}: the answer is not JSON`, { cause: error });
    }
}

// The command line and the environment, checked before anything starts.

import { parseArgs } from "node:util";

export const usage = `node demo/server/main.mjs [options]

  --port 8080             the shop's port on localhost
  --backend URL           the loyalty backend (http://127.0.0.1:8090)
  --program koffiebar     the program's id
  --currency EUR          the currency of the shop, which must be the program's
  --proxy-port 8091       the port of the fault proxy of the developers' panel
  --no-panel              without the panel and its proxy
  --no-seed               without the demo members' past orders
  --members a,b,c         members that are in the program already, to sign in as

The secrets come from the environment: SPAARPAS_SECRET_KEY (the merchant's key),
SPAARPAS_TOKEN_SECRET (at least 32 bytes) and SPAARPAS_TOKEN_KID.`;

const options = {
    port: { type: "string", default: "8080" },
    backend: { type: "string", default: "http://127.0.0.1:8090" },
    program: { type: "string", default: "koffiebar" },
    currency: { type: "string", default: "EUR" },
    "proxy-port": { type: "string", default: "8091" },
    "no-panel": { type: "boolean", default: false },
    "no-seed": { type: "boolean", default: false },
    members: { type: "string", default: "" },
    help: { type: "boolean", default: false },
};

/** @throws {Error} with a sentence for the person who started the shop */
export function readConfig(args, env) {
    const { values } = parseArgs({ args, options });
    const secret = (name) => {
        if (!env[name]) throw new Error(`${name} is not set in the environment.`);
        return env[name];
    };
    if (values.help) return { help: true };
    const tokenSecret = secret("SPAARPAS_TOKEN_SECRET");
    if (Buffer.byteLength(tokenSecret) < 32) {
        throw new Error("SPAARPAS_TOKEN_SECRET is shorter than 32 bytes.");
    }
    return {
        port: port("--port", values.port),
        proxyPort: port("--proxy-port", values["proxy-port"]),
        backend: new URL(values.backend).origin,
        program: values.program,
        currency: currency(values.currency),
        panel: !values["no-panel"],
        seed: !values["no-seed"] && values.members === "",
        members: values.members.split(",").filter(Boolean),
        secretKey: secret("SPAARPAS_SECRET_KEY"),
        tokenSecret,
        tokenKid: secret("SPAARPAS_TOKEN_KID"),
    };
}

function currency(code) {
    if (/^[A-Z]{3}$/.test(code)) return code;
    throw new Error(`--currency ${code} is not a currency's code, such as EUR.`);
}

function port(option, text) {
    const number = Number(text);
    if (Number.isInteger(number) && number >= 0 && number <= 65_535) return number;
    throw new Error(`${option} ${text} is not a port number.`);
}

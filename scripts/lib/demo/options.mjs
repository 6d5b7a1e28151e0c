// The command line of scripts/demo.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";

const options = {
    from: { type: "string", default: "." },
    log: { type: "string", default: "build/demo.log" },
    import: { type: "string" },
    port: { type: "string", default: "8080" },
    fresh: { type: "boolean", default: false },
};

/** @throws {Error} with a sentence for the person who typed the command */
export function readOptions(args) {
    const { values } = parseArgs({ args, options });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1024 || port > 65_525) {
        throw new Error(`--port ${values.port}: expected a port from 1024 to 65525`);
    }
    // A CSV is named from where the command was typed.
    const csv = values.import === undefined ? undefined : resolve(values.from, values.import);
    if (csv !== undefined && !existsSync(csv)) {
        throw new Error(`--import ${values.import}: there is no such file`);
    }
    const { fresh, log } = values;
    return { csv, fresh, log, ports: { shop: port, server: port + 10, proxy: port + 11 } };
}

// Holds replies to docs/openapi.json: the status must be listed for the route, the type must be that of the status, and
// the body must fit its schema.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { root } from "./programs.mjs";

const document = JSON.parse(readFileSync(`${root}/docs/openapi.json`, "utf8"));
const ajv = new Ajv.default({ strict: false, allErrors: true });
ajv.addSchema(document, "api");

/** Every operation of the document as "METHOD /path/{with}/parameters". */
export const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
);

// All at once, before a server runs: on a busy machine this takes so long that a connection is given up meanwhile.
const compiled = new Map(
    Object.keys(document.components.schemas).map((name) => [
        name,
        ajv.compile({ $ref: `api#/components/schemas/${name}` }),
    ]),
);

/** Says in sentences how a body departs from a schema of the document. */
export function departures(name, body) {
    const validate = compiled.get(name);
    return validate(body)
        ? []
        : validate.errors.map(({ instancePath, message }) => `${instancePath || "/"} ${message}`);
}

/** Says in sentences how a reply {status, headers, body} to an operation departs from the document. */
export function departuresOf(operation, { status, headers, body }) {
    const [method, path] = operation.split(" ");
    const described = document.paths[path]?.[method.toLowerCase()]?.responses[status];
    if (!described) return [`${operation}: status ${status} is not in the document`];
    const type = (headers.get("content-type") ?? "").split(";")[0];
    const expected = Object.keys(described.content ?? {});
    if (expected.length === 0) {
        return body === "" ? [] : [`${operation}: ${status} has a body, none is described`];
    }
    if (!expected.includes(type)) {
        return [`${operation}: ${status} is ${type || "untyped"}, described is ${expected}`];
    }
    const reference = described.content[type].schema?.$ref;
    if (!reference) return [];
    return departures(reference.split("/").at(-1), body).map(
        (sentence) => `${operation}: ${status} ${sentence}`,
    );
}

// The shop's customers. `id` is what the loyalty backend knows them by: never an e-mail address.

const demoMembers = [
    { id: "k-1007", name: "Noor de Vries", email: "noor@example.nl", city: "Haren", kind: "new" },
    {
        id: "k-1002",
        name: "Bram Jansen",
        email: "bram@example.nl",
        city: "Groningen",
        kind: "regular",
    },
    {
        id: "k-1003",
        name: "Sanne Bakker",
        email: "sanne@example.nl",
        city: "Zwolle",
        kind: "nearly-gold",
    },
    {
        id: "k-1004",
        name: "Thijs Visser",
        email: "thijs@example.nl",
        city: "Leeuwarden",
        kind: "lapsed",
    },
];

export class Members {
    #byId = new Map();
    #lastNumber;

    /** @param {string[]} imported ids of members that came in with an import */
    constructor(imported = [], lastNumber = 2000) {
        this.#lastNumber = lastNumber;
        const given = imported.map((id) => ({
            id,
            name: `Customer ${id}`,
            email: `${id}@example.com`,
            city: "",
            kind: "imported",
        }));
        for (const member of [...given, ...demoMembers]) this.#byId.set(member.id, member);
    }

    all() {
        return [...this.#byId.values()];
    }

    find(id) {
        return this.#byId.get(id);
    }

    findByEmail(email) {
        return this.all().find((member) => member.email === email.trim().toLowerCase());
    }

    register({ name, email }) {
        this.#lastNumber += 1;
        const member = {
            id: `k-${this.#lastNumber}`,
            name: name.trim(),
            email: email.trim().toLowerCase(),
            city: "",
            kind: "registered",
        };
        this.#byId.set(member.id, member);
        return member;
    }
}

/** How the shop says hello. What an import knows of a customer is a number, so that has no first name. */
export const firstName = ({ name, kind }) => (kind === "imported" ? name : name.split(" ")[0]);

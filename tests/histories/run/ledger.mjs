// Whether the C++ and the model book the same movements.
import { Ledger } from "../model/ledger.mjs";

function actOn(ledger, step) {
    const amount = BigInt(step.amount ?? 0);
    try {
        ledger[step.kind === "keep_alive" ? "keepAlive" : step.kind](step, amount);
        return "";
    } catch (refusal) {
        return refusal.code;
    }
}

/** A redemption that was never made, or is undone already, cannot be undone. */
function isPossible(ledger, { kind, redemption }, undone) {
    return kind !== "undo" || (redemption < ledger.spent.length && !undone.has(redemption));
}

function modelHolding({ versions, steps, at_ms }) {
    const ledger = new Ledger(versions[0]);
    const undone = new Set();
    const codes = steps.map((step) => {
        ledger.pass(step.at_ms);
        if (!isPossible(ledger, step, undone)) {
            return "";
        }
        if (step.kind === "undo") {
            undone.add(step.redemption);
        }
        return actOn(ledger, step);
    });
    ledger.pass(at_ms);
    return { ledger, codes };
}

const balancesOf = (ledger) =>
    ledger.units.map(({ id }) => ({
        unit: id,
        available: Number(ledger.available(id)),
        pending: ledger.open(id, true).reduce((sum, { remaining }) => sum + Number(remaining), 0),
        debt: -Number(ledger.debt(id)),
    }));

const lotsOf = (lots) => lots.map((lot) => JSON.stringify(lot)).sort();
const ownLot = (lot) => [
    lot.unit,
    lot.source,
    lot.pending,
    Number(lot.remaining),
    lot.availableAt,
    lot.expiresAt,
    lot.waitsFor,
];
const theirLot = (lot) => [
    lot.unit,
    lot.source,
    lot.pending,
    lot.remaining,
    lot.available_at_ms,
    lot.expires_at_ms ?? null,
    lot.settles_on ?? "",
];

const isSomething = ({ available, pending, debt }) =>
    available !== 0 || pending !== 0 || debt !== 0;
const balanceOf = ({ unit, available = 0, pending = 0, debt = 0 }) => ({
    unit,
    available,
    pending,
    debt,
});
const sorted = (balances) =>
    balances
        .map(balanceOf)
        .filter(isSomething)
        .sort((a, b) => (a.unit < b.unit ? -1 : 1));

function unlike(what, model, program) {
    const isSame = JSON.stringify(model) === JSON.stringify(program);
    return isSame ? [] : [{ what, model, program }];
}

/** Where the holding of C++ differs from the model's: a list, empty where it does not. */
export function ledgerDifferences(one, answer) {
    if (answer.problem) {
        return [{ what: "problem", program: answer.problem }];
    }
    const { ledger, codes } = modelHolding(one);
    const { balances, lots } = answer.holding;
    const open = ledger.lots.filter(({ remaining }) => remaining > 0n);
    return [
        ...unlike("codes", codes, answer.codes),
        ...unlike("balances", sorted(balancesOf(ledger)), sorted(balances)),
        ...unlike("lots", lotsOf(open.map(ownLot)), lotsOf(lots.map(theirLot))),
    ];
}

// Replies of the loyalty backend for a regular of the demo's coffee shop, built so that they follow the program's file.
import { readFileSync } from "node:fs";
import { now_ms } from "../../support/clock.mjs";

const programFile = new URL("../../../demo/programs/koffiebar.json", import.meta.url);
const day = 86_400_000;
const hour = 3_600_000;

function isTexts(value, locales) {
    const names = Object.keys(value);
    return names.length === locales.length && names.every((name) => locales.includes(name));
}

function inOneLanguage(value, locale, locales) {
    if (Array.isArray(value)) {
        return value.map((item) => inOneLanguage(item, locale, locales));
    }
    if (value === null || typeof value !== "object") {
        return value;
    }
    if (isTexts(value, locales)) {
        return { [locale]: value[locale] };
    }
    const members = Object.entries(value).filter(
        ([name]) => !["budget_points", "stock"].includes(name),
    );
    return Object.fromEntries(
        members.map(([name, item]) => [name, inOneLanguage(item, locale, locales)]),
    );
}

/** The public program, as `GET /v1/programs/koffiebar?locale=` answers it. */
export function publicProgram(locale) {
    const { $schema, ...program } = JSON.parse(readFileSync(programFile, "utf8"));
    const zone = [
        { at_ms: 0, offset_minutes: 60 },
        ...[2024, 2025, 2026, 2027, 2028, 2029].flatMap((year) => [
            { at_ms: lastSunday(year, 2) + hour, offset_minutes: 120 },
            { at_ms: lastSunday(year, 9) + hour, offset_minutes: 60 },
        ]),
    ];
    return { ...inOneLanguage(program, locale, program.locales), locales: [locale], zone };
}

function lastSunday(year, month) {
    const last = new Date(Date.UTC(year, month + 1, 0));
    return last.getTime() - last.getUTCDay() * day;
}

/** The wallet of a member with `points`, as of `now`. */
export function wallet({ points = 184, revision = 12, now = now_ms(), ...changes } = {}) {
    const program = publicProgram("nl");
    return {
        revision,
        as_of_ms: now,
        program_version: program.version,
        member: { id: "m-1", joined_at_ms: now - 200 * day },
        facts: {
            at_ms: now,
            program_version: program.version,
            tier: "brons",
            tier_metric: 11_240,
            orders: 7,
            milestones: [{ milestone: "five-orders", progress: 2, reached: 1 }],
        },
        balance: { available: points, pending: 0, held: 0, debt: 0 },
        pending: [],
        expiring: [{ points: 40, at_ms: now + 20 * day }],
        tier: {
            tier: "brons",
            next: "zilver",
            metric: 11_240,
            threshold: 0,
            next_threshold: 15_000,
            missing: 3_760,
            trace: [
                {
                    code: "tier_next",
                    subject: "zilver",
                    numbers: { missing: 3760, threshold: 15000, metric: 11240 },
                },
            ],
        },
        rewards: program.rewards.map((reward) => rewardStatus(reward, points)),
        milestones: program.milestones.map((milestone) => ({
            milestone: milestone.id,
            progress: milestone.id === "five-orders" ? 2 : 0,
            target: milestone.target,
            reached: 0,
        })),
        prompt: program.prompts[0].id,
        vouchers: [],
        notices: [],
        consents: [],
        ...changes,
    };
}

function rewardStatus(reward, points) {
    if (reward.milestone_only) {
        return { reward: reward.id, refusal: "reward_milestone_only", missing_points: 0 };
    }
    const missing = Math.max(0, reward.cost_points - points);
    return {
        reward: reward.id,
        ...(missing ? { refusal: "not_enough_points" } : {}),
        missing_points: missing,
    };
}

/** A page of the history, newest first. */
export function entries(now = now_ms()) {
    const order = (id, ago, points, amount) => ({
        id,
        kind: "accrual",
        points,
        pending: false,
        occurred_at_ms: now - ago * day,
        recorded_at_ms: now - ago * day,
        order_id: `o-${id}`,
        trace: [
            {
                code: "earned_per_amount",
                subject: "per-euro",
                numbers: {
                    points,
                    base_points: points,
                    amount_minor: amount,
                    rate_points: 1,
                    rate_per_minor: 100,
                },
            },
        ],
    });
    return {
        entries: [
            order("e-3", 2, 34, 3450),
            order("e-2", 16, 52, 5275),
            order("e-1", 44, 28, 2800),
        ],
    };
}

/** A backend with all of it. */
export function withCannedReplies(backend) {
    return backend
        .on("GET", "/v1/programs/koffiebar", ({ query }) => ({
            json: publicProgram(new URLSearchParams(query).get("locale") ?? "nl"),
        }))
        .on("GET", "/v1/wallet", () => ({ json: wallet() }))
        .on("GET", "/v1/wallet/entries", () => ({ json: entries() }));
}

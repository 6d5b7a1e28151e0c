// Written by wire-gen from the messages in shared/; change those and generate again.

export interface Program {
    /** The schema that editors check the file against. */
    $schema?: string;
    /** Stable name of the program. */
    id: string;
    /** Grows with each change of the file. */
    version: number;
    /** The instant from which this version holds. */
    applies_from_ms?: number;
    /** What the shopper reads, by language. */
    name: Record<string, string>;
    /** ISO 4217, such as `EUR`. */
    currency: string;
    /** IANA name, such as `Europe/Amsterdam`. */
    time_zone: string;
    /** The languages of all texts, the first leads. */
    locales: string[];
    /** The points themselves. */
    points: PointsSettings;
    /** How orders earn. */
    earning: Earning;
    /** The status scheme. */
    tiers?: Tiers;
    /** What points buy. */
    rewards?: Reward[];
    /** Goals with a benefit. */
    milestones?: Milestone[];
    /** Small questions. */
    prompts?: Prompt[];
    /** The look. */
    theme?: Theme;
    /** Clock changes; filled in by the server. */
    zone?: ZoneTransition[];
}

export interface PointsSettings {
    /** One point, by language: `point`. */
    name_one: Record<string, string>;
    /** Several, by language: `points`. */
    name_other: Record<string, string>;
    /** So many points are worth `value_minor`. */
    value_points?: number;
    /** What `value_points` are worth. */
    value_minor?: number;
    /** The return window in local days. */
    pending_days?: number;
    /** Life of points in days; 0 is for ever. */
    expires_after_days?: number;
    /** When refunded points are spent already. */
    shortfall?: "claw_back_to_zero" | "allow_negative" | "hold_back";
}

export interface Earning {
    /** Whether tax earns. */
    counts_tax?: boolean;
    /** Whether shipping costs earn. */
    counts_shipping?: boolean;
    /** Whether discounted money earns. */
    counts_discounts?: boolean;
    /** How several multipliers of one line combine. */
    stacking?: "highest" | "multiply" | "add";
    /** The most that one member earns by all rules. */
    cap?: Cap;
    /** The earning rules. */
    rules: EarningRule[];
}

export interface Cap {
    /** The most points in one period. */
    points: number;
    /** The period, by the calendar of the time zone. */
    per: "order" | "day" | "week" | "month" | "year" | "ever";
}

export interface EarningRule {
    /** Stable name of the rule. */
    id: string;
    /** What the shopper reads, by language. */
    name?: Record<string, string>;
    /** How it earns. */
    kind: "per_amount" | "fixed" | "per_item" | "multiplier";
    /** `order`, or another event for fixed rules. */
    event?: string;
    /** For `per_amount`. */
    rate?: Rate;
    /** For `fixed`, and for each piece of `per_item`. */
    points?: number;
    /** For `multiplier`, 20000 is double. */
    multiplier_bp?: number;
    /** How a fraction of a point is rounded. */
    rounding?: "floor" | "half_up" | "half_even";
    /** When the rule holds. */
    when?: Condition;
    /** The most that one member earns by it. */
    cap?: Cap;
    /** The most that all members earn by it; private. */
    budget_points?: number;
    /** Set in the public program where a budget exists. */
    limited?: boolean;
}

export interface Rate {
    /** Points for each `per_minor`. */
    points: number;
    /** Minor units of the currency, such as cents. */
    per_minor: number;
}

export interface Condition {
    /** Only these products. */
    skus?: string[];
    /** All but these products. */
    not_skus?: string[];
    /** Only products in one of these categories. */
    categories?: string[];
    /** Only products in none of these. */
    not_categories?: string[];
    /** Only orders of these channels. */
    channels?: string[];
    /** Only members in one of these segments. */
    segments?: string[];
    /** Only members of these tiers. */
    tiers?: string[];
    /** Only on these days: `mon` to `sun`. */
    weekdays?: string[];
    /** Local date or time from which it holds. */
    from?: string;
    /** Local date or time at which it no longer holds. */
    until?: string;
    /** Hour of the day from which it holds. */
    day_from?: string;
    /** Hour of the day at which it ends. */
    day_until?: string;
    /** The least that the order must count. */
    min_order_minor?: number;
    /** Only the member's first order. */
    first_order?: boolean;
}

export interface Tiers {
    /** What is added up. */
    metric: "spend_minor" | "points" | "orders";
    /** Over which time. */
    window: "rolling_days" | "calendar_year" | "lifetime";
    /** For `rolling_days`, today included. */
    window_days?: number;
    /** How long a reached tier is kept at least. */
    keep_days?: number;
    /** The tiers, by rising threshold. */
    levels: Tier[];
}

export interface Tier {
    /** Stable name of the tier. */
    id: string;
    /** What the shopper reads, by language. */
    name: Record<string, string>;
    /** Reached from this value of the metric on. */
    threshold: number;
    /** Raises per_amount points, 10000 is once. */
    multiplier_bp?: number;
    /** What the shop honours for this tier. */
    perks?: Perk[];
}

export interface Perk {
    /** Stable name that the shop honours. */
    id: string;
    /** What the shopper reads, by language. */
    name: Record<string, string>;
}

export interface Reward {
    /** Stable name of the reward. */
    id: string;
    /** What the shopper reads, by language. */
    name: Record<string, string>;
    /** A sentence about it, by language. */
    description?: Record<string, string>;
    /** What the voucher does. */
    kind: "amount_off" | "percent_off" | "free_shipping" | "product" | "perk";
    /** What it costs; 0 only with `milestone_only`. */
    cost_points?: number;
    /** For `amount_off`. */
    amount_minor?: number;
    /** For `percent_off`, 1000 is ten per cent. */
    percent_bp?: number;
    /** The most that `percent_off` takes off. */
    max_discount_minor?: number;
    /** For `product`: what is free. */
    sku?: string;
    /** For `perk`: what the shop honours. */
    perk?: string;
    /** The least that the goods must cost. */
    min_order_minor?: number;
    /** How long the voucher may be used. */
    valid_days?: number;
    /** Only for these tiers. */
    tiers?: string[];
    /** How often one member may have it. */
    limit_per_member?: number;
    /** How many there are in all; private. */
    stock?: number;
    /** Given by milestones, not sold for points. */
    milestone_only?: boolean;
}

export interface Milestone {
    /** Stable name of the milestone. */
    id: string;
    /** What the shopper reads, by language. */
    name: Record<string, string>;
    /** What is counted. */
    kind: "count" | "amount" | "streak";
    /** `order`, or another event. */
    event?: string;
    /** For `streak`. */
    period?: "week" | "month";
    /** Events, minor units or periods in a row. */
    target: number;
    /** Whether it starts again once reached. */
    repeats?: boolean;
    /** Which events count. */
    when?: Condition;
    /** What reaching it brings. */
    benefit: Benefit;
}

export interface Benefit {
    /** Points that are given. */
    points?: number;
    /** The reward whose voucher is given. */
    reward?: string;
    /** A boost, 20000 is double. */
    multiplier_bp?: number;
    /** How many days the boost lasts. */
    multiplier_days?: number;
}

export interface Prompt {
    /** Stable name of the question. */
    id: string;
    /** How it is answered. */
    kind: "choice" | "multiple" | "text" | "month";
    /** The question, by language. */
    question: Record<string, string>;
    /** What the answer is for, in the member's words. */
    purpose: Record<string, string>;
    /** On what it rests (GDPR, article 6). */
    legal_basis: "consent" | "legitimate_interest" | "contract";
    /** For `choice` and `multiple`. */
    options?: PromptOption[];
    /** Points for the first answer. */
    incentive_points?: number;
    /** Asked after so many orders. */
    after_orders?: number;
    /** Asked again so long after it was put off. */
    again_after_days?: number;
    /** How long the answer is kept. */
    keep_days?: number;
}

export interface PromptOption {
    /** Stable name of the answer. */
    id: string;
    /** What the shopper reads, by language. */
    label: Record<string, string>;
}

export interface Theme {
    /** The accent colour, `#rrggbb`. */
    accent?: string;
    /** An https or same-origin address. */
    logo_url?: string;
}

export interface ZoneTransition {
    /** The instant of the change. */
    at_ms: number;
    /** Local time less UTC from then on. */
    offset_minutes: number;
}

export interface Wallet {
    /** Grows with every change. */
    revision: number;
    /** The instant that it is true of. */
    as_of_ms: number;
    /** The program's version at that instant. */
    program_version: number;
    /** Null for a shopper who has not joined. */
    member: MemberInfo | null;
    /** All that a rule may read about the member. */
    facts: Facts;
    /** Points by account. */
    balance: Balances;
    /** What becomes available, by rising instant. */
    pending: PointsAt[];
    /** What expires, by rising instant. */
    expiring: PointsAt[];
    /** Absent where the program has no tiers. */
    tier?: TierStatus;
    /** Each reward of the program. */
    rewards: RewardStatus[];
    /** Each milestone of the program. */
    milestones: MilestoneStatus[];
    /** The question that is due; absent for none. */
    prompt?: string;
    /** Newest first. */
    vouchers: Voucher[];
    /** What to tell the member, newest first. */
    notices: Notice[];
    /** Purposes that the member consented to. */
    consents: string[];
}

export interface MemberInfo {
    /** The shop's own id of the member. */
    id: string;
    /** When the member joined. */
    joined_at_ms: number;
}

export interface Facts {
    /** The instant that the facts are of. */
    at_ms: number;
    /** The version that they belong to. */
    program_version: number;
    /** The member's tier, or empty. */
    tier?: string;
    /** The tier is kept until then. */
    status_until_ms?: number;
    /** The tier metric within its window. */
    tier_metric?: number;
    /** Orders so far. */
    orders?: number;
    /** Named facts. */
    segments?: string[];
    /** What is used of caps. */
    caps?: CapUse[];
    /** How far each milestone is. */
    milestones?: MilestoneProgress[];
    /** Multipliers of the member. */
    boosts?: Boost[];
}

export interface CapUse {
    /** The rule, or empty for the program's own cap. */
    rule?: string;
    /** Start of the period of this figure. */
    period_start_ms: number;
    /** What was earned under the cap. */
    used_points: number;
}

export interface MilestoneProgress {
    /** The milestone. */
    milestone: string;
    /** In the milestone's own measure. */
    progress: number;
    /** How many times it was reached. */
    reached: number;
    /** Streaks: newest period that counted. */
    last_period_start_ms?: number;
}

export interface Boost {
    /** What gave it. */
    source: string;
    /** 20000 is double. */
    multiplier_bp: number;
    /** The instant at which it ends. */
    until_ms: number;
}

export interface Balances {
    /** May be spent. */
    available: number;
    /** Waits for the return window. */
    pending: number;
    /** Set aside. */
    held: number;
    /** Owed, negative. */
    debt: number;
}

export interface PointsAt {
    /** How many. */
    points: number;
    /** When it happens. */
    at_ms: number;
}

export interface TierStatus {
    /** The tier now; absent for none. */
    tier?: string;
    /** The tier above; absent at the top. */
    next?: string;
    /** What counts, within the window. */
    metric: number;
    /** Where the tier now begins. */
    threshold: number;
    /** Where the tier above begins, 0 at the top. */
    next_threshold: number;
    /** What lacks of the tier above, 0 at the top. */
    missing: number;
    /** Until when the tier is kept at least. */
    until_ms?: number;
    /** Why this tier. */
    trace: TraceStep[];
}

export interface TraceStep {
    /** What happened. */
    code: string;
    /** The rule, tier, line or entry that it is about. */
    subject?: string;
    /** Parameters by name. */
    numbers?: Record<string, number>;
    /** Parameters by name. */
    names?: Record<string, string>;
}

export interface RewardStatus {
    /** The reward. */
    reward: string;
    /** Why it cannot be had now; absent when it can. */
    refusal?: string;
    /** Points that lack. */
    missing_points: number;
}

export interface MilestoneStatus {
    /** The milestone. */
    milestone: string;
    /** How far, in the milestone's own measure. */
    progress: number;
    /** Where it is reached. */
    target: number;
    /** How often it was reached. */
    reached: number;
    /** When it was reached last. */
    reached_at_ms?: number;
}

export interface Voucher {
    /** What the shopper enters. */
    code: string;
    /** The reward that it is for. */
    reward: string;
    /** Whether it can still be used. */
    state: "issued" | "reserved" | "used" | "expired";
    /** When it was given. */
    issued_at_ms: number;
    /** Until when it can be used. */
    expires_at_ms: number;
}

export interface Notice {
    /** To tell it once. */
    id: string;
    /** What happened. */
    code: string;
    /** Id of the tier, milestone or reward, or empty. */
    subject?: string;
    /** Numbers for the text, by name. */
    numbers: Record<string, number>;
    /** Names for the text, by name. */
    names: Record<string, string>;
    /** When it happened. */
    at_ms: number;
}

export interface EntriesPage {
    /** Newest first. */
    entries: EntryView[];
    /** Asks for the next page; empty on the last. */
    next_cursor?: string;
}

export interface EntryView {
    /** The entry. */
    id: string;
    /** What kind of entry. */
    kind: "accrual" | "release" | "redemption" | "redemption_cancelled" | "reversal" | "expiry" | "adjustment";
    /** What the balance gained or, negative, lost. */
    points: number;
    /** Whether its points still wait. */
    pending: boolean;
    /** When it happened in the shop. */
    occurred_at_ms: number;
    /** When it was booked. */
    recorded_at_ms: number;
    /** When its points can be spent. */
    available_at_ms?: number;
    /** When its points expire. */
    expires_at_ms?: number;
    /** The order that it is about, or empty. */
    order_id?: string;
    /** The entry that it takes back, or empty. */
    reverses?: string;
    /** The reward, prompt or milestone, or empty. */
    subject?: string;
    /** Why this number. */
    trace: TraceStep[];
}

export interface RevisionNotice {
    /** The wallet's revision now. */
    revision: number;
}

export interface JoinRequest {
    /** The language that the member reads. */
    locale: string;
}

export interface RedemptionRequest {
    /** The reward to redeem. */
    reward: string;
}

export interface RedemptionReply {
    /** What the shopper can use now. */
    voucher: Voucher;
    /** The wallet afterwards. */
    wallet: Wallet;
}

export interface AnswerRequest {
    /** The question. */
    prompt: string;
    /** The chosen options, where it has options. */
    options?: string[];
    /** The answer to an open question, or a month. */
    text?: string;
    /** Puts the question off, without an answer. */
    later?: boolean;
}

export interface AnswerReply {
    /** What answering brought. */
    points: number;
    /** The wallet afterwards. */
    wallet: Wallet;
}

export interface ConsentsRequest {
    /** What the data may be used for. */
    purpose: string;
    /** Given, or withdrawn. */
    granted: boolean;
}

export interface ActivityRequest {
    /** Such as `opened`. */
    kind: string;
    /** What was opened or clicked, or empty. */
    subject?: string;
}

export interface PreviewRequest {
    /** What would be bought. */
    cart: Cart;
}

export interface Cart {
    /** ISO 4217. */
    currency: string;
    /** Where it is bought, such as `web`. */
    channel?: string;
    /** What is bought. */
    lines: CartLine[];
    /** Shipping costs, tax included. */
    shipping_minor?: number;
    /** Taken off the goods as a whole. */
    order_discount_minor?: number;
}

export interface CartLine {
    /** The line within the cart. */
    id: string;
    /** The product. */
    sku: string;
    /** The product's categories. */
    categories?: string[];
    /** Pieces. */
    quantity: number;
    /** Price of a piece, tax included. */
    unit_price_minor: number;
    /** Taken off the whole line. */
    discount_minor?: number;
    /** Tax within what is left of the line. */
    tax_minor?: number;
}

export interface PreviewReply {
    /** The version that it was computed by. */
    program_version: number;
    /** What the cart would bring. */
    outcome: Outcome;
}

export interface Outcome {
    /** What the event earns. */
    award: Award;
    /** Milestones that it reaches. */
    reached: MilestoneReached[];
    /** Award and milestones. */
    total_points: number;
    /** Tier before it, or empty. */
    tier_before?: string;
    /** Tier after it, or empty. */
    tier_after?: string;
    /** The member's facts afterwards. */
    facts: Facts;
    /** Why, beyond the award's own trace. */
    trace: TraceStep[];
}

export interface Award {
    /** What was earned. */
    points: number;
    /** Whether a private limit may lower it. */
    at_most: boolean;
    /** The amount that counted. */
    amount_minor: number;
    /** What was paid. */
    paid_minor: number;
    /** By rule. */
    parts: AwardPart[];
    /** By line of the order. */
    lines: LineAward[];
    /** Why. */
    trace: TraceStep[];
}

export interface AwardPart {
    /** The earning rule. */
    rule: string;
    /** What it gave. */
    points: number;
}

export interface LineAward {
    /** The line of the order. */
    line: string;
    /** Pieces. */
    quantity: number;
    /** The amount that counted. */
    amount_minor: number;
    /** What was paid. */
    paid_minor: number;
    /** What it brought. */
    points: number;
}

export interface MilestoneReached {
    /** The milestone. */
    milestone: string;
    /** How often at once. */
    times: number;
    /** What it brings each time. */
    benefit: Benefit;
}

export interface MemberExport {
    /** Who it is about. */
    member: MemberInfo;
    /** The wallet now. */
    wallet: Wallet;
    /** The whole history, oldest first. */
    entries: ChainedEntry[];
    /** Each stored answer. */
    answers: StoredAnswer[];
}

export interface ChainedEntry {
    /** The entry as the wallet shows it. */
    entry: EntryView;
    /** Its place in the member's chain, from 1. */
    ordinal: number;
    /** What it counts, such as `points`. */
    unit: string;
    /** The version that made it. */
    program_version: number;
    /** What it moved; adds up to zero. */
    postings: Posting[];
    /** The lots that it touched, as it left them. */
    lots: Lot[];
    /** Hash of the entry before it in the chain. */
    previous_hash: string;
    /** SHA-256 in hexadecimal digits. */
    hash: string;
    /** Whose it is, for the merchant; absent when erased. */
    member?: string;
}

export interface Posting {
    /** Where points are. */
    account: "pending" | "available" | "held" | "debt" | "issued" | "redeemed" | "expired" | "adjusted";
    /** Into it, or out of it when negative. */
    points: number;
}

export interface Lot {
    /** Grows with time. */
    id: number;
    /** What made it. */
    source: string;
    /** Whether it still waits. */
    pending: boolean;
    /** As it was made. */
    points: number;
    /** What is left. */
    remaining_points: number;
    /** When it is or was released. */
    available_at_ms: number;
    /** When it expires. */
    expires_at_ms?: number;
}

export interface StoredAnswer {
    /** The question. */
    prompt: string;
    /** The chosen options. */
    options: string[];
    /** The answer in words, or empty. */
    text?: string;
    /** When it was answered. */
    answered_at_ms: number;
}

export interface Event {
    /** The same for each time this event is sent. */
    id: string;
    /** `order`, `refund`, `segments` or another event of the program. */
    kind: string;
    /** When it happened in the shop. */
    occurred_at_ms: number;
    /** The shop's own id of the member. */
    member: string;
    /** Of an `order`. */
    order?: OrderEvent;
    /** Of a `refund`. */
    refund?: RefundEvent;
    /** Of `segments`. */
    segments?: SegmentsEvent;
}

export interface OrderEvent {
    /** The shop's number of the order. */
    order_id: string;
    /** What was bought. */
    cart: Cart;
}

export interface RefundEvent {
    /** The shop's number of the refund. */
    refund_id: string;
    /** The order that it takes back. */
    order_id: string;
    /** What came back; with no amount, else all that is left. */
    lines?: RefundLine[];
    /** What was paid back, where lines are not known. */
    amount_minor?: number;
}

export interface RefundLine {
    /** The line of the order. */
    line: string;
    /** Pieces that come back. */
    quantity: number;
}

export interface SegmentsEvent {
    /** All segments that the member is in from then on. */
    names: string[];
}

export interface EventsReply {
    /** One for each event, in their order. */
    results: EventResult[];
}

export interface EventResult {
    /** The event. */
    id: string;
    /** What became of it. */
    state: "booked" | "repeated" | "refused";
    /** Why it was refused, or empty. */
    code?: string;
    /** The refusal in words, for the developer. */
    detail?: string;
    /** Booked, negative for a refund. */
    points: number;
    /** Why this number. */
    trace: TraceStep[];
}

export interface AdjustmentRequest {
    /** To give or, negative, to take. */
    points: number;
    /** Why, for the record; no personal data. */
    reason: string;
}

export interface AdjustmentReply {
    /** The entry that was made. */
    entry_id: string;
    /** Points by account afterwards. */
    balance: Balances;
}

export interface MemberView {
    /** What the member sees. */
    wallet: Wallet;
    /** The newest entries. */
    latest: EntryView[];
}

export interface Entitlements {
    /** Whose. */
    member: string;
    /** The tier now; absent for none. */
    tier?: string;
    /** What the shop must honour now. */
    perks: Entitlement[];
}

export interface Entitlement {
    /** The perk. */
    perk: string;
    /** The tier, milestone or reward that gives it. */
    source: string;
    /** Until when, absent for as long as it is so. */
    until_ms?: number;
}

export interface VoucherReserveRequest {
    /** The order that it is for. */
    order_id: string;
    /** What is being bought. */
    cart: Cart;
}

export interface VoucherOrderRequest {
    /** The order that reserved it. */
    order_id: string;
}

export interface VoucherReply {
    /** The voucher afterwards. */
    voucher: Voucher;
    /** To take off the goods. */
    discount_minor: number;
    /** To take off the shipping. */
    shipping_discount_minor: number;
    /** The free product, or empty. */
    sku?: string;
    /** The perk; absent for none. */
    perk?: string;
}

export interface ProblemDetails {
    /** RFC 9457; the code says more. */
    type: string;
    /** What the code means. */
    title: string;
    /** The HTTP status. */
    status: number;
    /** Stable, for programs. */
    code: string;
    /** This occurrence in words, for the developer. */
    detail?: string;
    /** The same as in the server's log. */
    request_id?: string;
    /** Each mistake of the body. */
    problems?: ProblemItem[];
}

export interface ProblemItem {
    /** Stable, for programs. */
    code: string;
    /** JSON pointer to the mistake; empty for the whole. */
    pointer: string;
    /** What is there. */
    found: string;
    /** What should be there. */
    expected: string;
    /** What to do about it. */
    mend: string;
}

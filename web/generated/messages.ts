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
    /** The look. */
    theme?: Theme;
    /** What of an order counts. */
    counts?: Counts;
    /** Who is a member. */
    enrolment?: Enrolment;
    /** Perks by name. */
    perks?: PerkName[];
    /** What is counted or held. */
    units?: Unit[];
    /** Who. */
    segments?: Segment[];
    /** Sets of levels. */
    tiers?: TierSet[];
    /** What somebody can get. */
    offers?: Offer[];
    /** On, if, do. */
    rules?: Rule[];
    /** Small questions. */
    prompts?: Prompt[];
    /** Clock changes; filled in by the server. */
    zone?: ZoneTransition[];
}

export interface Theme {
    /** The accent colour, `#rrggbb`. */
    accent?: string;
    /** A picture that stands on the accent colour. */
    logo?: string;
}

export interface Counts {
    /** Whether tax counts. */
    tax?: boolean;
    /** Whether shipping costs count. */
    shipping?: boolean;
    /** Whether money that was taken off counts. */
    discounts?: boolean;
    /** What counts nothing, such as gift cards. */
    except?: Lines;
}

export interface Lines {
    /** Only these products. */
    skus?: string[];
    /** None of these products. */
    not_skus?: string[];
    /** Only products of one of these categories. */
    categories?: string[];
    /** No products of these categories. */
    not_categories?: string[];
}

export interface Enrolment {
    /** How somebody becomes a member. */
    by?: "join" | "order";
    /** How long an order waits for who has not joined. */
    claims_days?: number;
}

export interface PerkName {
    /** Stable name that the shop honours. */
    id: string;
    /** What the shopper reads, by language. */
    name: Record<string, string>;
}

export interface Unit {
    /** Stable name of the unit. */
    id: string;
    /** `counter` only counts; others are spent. */
    kind: "points" | "stamps" | "counter" | "money";
    /** One of it, by language: `point`. */
    name_one: Record<string, string>;
    /** Several, by language: `points`. */
    name_other: Record<string, string>;
    /** For `stamps`: the places of a card. */
    of?: number;
    /** What it is worth, in words. */
    worth?: Worth;
    /** When it becomes available; at once. */
    settles?: Settles;
    /** When it is lost; never. */
    expires?: Expires;
    /** When what is taken back is spent already. */
    shortfall?: "hold_back" | "allow_negative" | "forgive";
    /** How several multipliers of one line combine. */
    stacking?: "highest" | "multiply" | "add";
    /** The most that may happen in a time. */
    limit?: Limit[];
    /** Set in the public program where all share one. */
    limited?: boolean;
}

export interface Worth {
    /** So many units. */
    units: number;
    /** are worth so many minor units. */
    minor: number;
}

export type Settles =
    | {
          /** At the start of the local day so many days on. */
          days: number;
      }
    | {
          /** With the event that names the one that gave. */
          on: string;
      };

export type Expires =
    | {
          /** The end of the local day so many days on. */
          after_days: number;
      }
    | {
          /** Of the period in which they came. */
          at_end_of: "day" | "week" | "month" | "quarter" | "year";
          /** So many months after that end. */
          plus_months?: number;
      }
    | {
          /** When nothing came for so many months. */
          idle_months: number;
          /** What keeps them alive. */
          events: string[];
          /** For whom they do not expire. */
          unless?: Condition;
      };

export type Condition =
    | {
          /** Each of them holds. */
          all: Condition[];
      }
    | {
          /** One of them holds. */
          any: Condition[];
      }
    | {
          /** It does not hold. */
          not: Condition;
      }
    | {
          /** Chooses lines of the order. */
          lines: Lines;
      }
    | {
          /** The order came by one of these. */
          channel: string[];
      }
    | {
          /** The order's counted amount, minor units. */
          amount: Bounds;
      }
    | {
          /** The unit that is counted. */
          unit: string;
          /** Over which time. */
          over: "now" | "ever" | "day" | "week" | "month" | "quarter" | "year" | Days;
          /** From this number on. */
          at_least?: number;
          /** Below this number. */
          below?: number;
      }
    | {
          /** The member stands on one of these. */
          level: string[];
      }
    | {
          /** The member is in one of these. */
          segment: string[];
      }
    | {
          /** The kind of event. */
          since: string;
          /** So many local days since the newest of them. */
          days: Bounds;
      }
    | {
          /** Local time of the program. */
          date: DateFields;
      }
    | {
          /** `joined`, or a prompt that asks for a month. */
          near: string;
          /** How near. */
          days?: NearDays;
      }
    | {
          /** The prompt was answered. */
          answer: string;
          /** By one of these; empty for any answer. */
          is?: string[];
      }
    | {
          /** The purpose that is consented to. */
          consent: string;
      };

export interface Bounds {
    /** From this number on. */
    at_least?: number;
    /** Below this number. */
    below?: number;
}

export interface Days {
    /** So many local days, today included. */
    days: number;
}

export interface DateFields {
    /** From this local time on. */
    from?: string;
    /** Before this local time. */
    until?: string;
    /** `mon` to `sun`; empty for all. */
    weekdays?: string[];
    /** From this time of the day on. */
    from_hour?: string;
    /** Before this time of the day. */
    until_hour?: string;
}

export interface NearDays {
    /** From so many local days before it. */
    before?: number;
    /** To so many local days after it. */
    after?: number;
}

export type Limit =
    | {
          /** The time in which it counts, by the calendar. */
          per: "order" | "ever" | "day" | "week" | "month" | "quarter" | "year" | Days;
          /** Whose; what all members share is private. */
          of?: "member" | "all";
          /** So many firings of the rule, or vouchers. */
          times: number;
      }
    | {
          /** The time in which it counts, by the calendar. */
          per: "order" | "ever" | "day" | "week" | "month" | "quarter" | "year" | Days;
          /** Whose; what all members share is private. */
          of?: "member" | "all";
          /** So many units that were given. */
          amount: number;
      };

export interface Segment {
    /** Stable name of the segment. */
    id: string;
    /** What the shopper reads, by language. */
    name?: Record<string, string>;
    /** Who is in it; else those whom the shop posts. */
    if?: Condition;
}

export interface TierSet {
    /** Stable name of the set. */
    id: string;
    /** What the shopper reads, by language. */
    name?: Record<string, string>;
    /** What becomes of a level on its date. */
    down?: "measured" | "one";
    /** The levels, rising. */
    levels: Level[];
}

export interface Level {
    /** Stable name of the level. */
    id: string;
    /** What the shopper reads, by language. */
    name: Record<string, string>;
    /** Who comes to it; else it is given. */
    enter?: Condition;
    /** How long it is kept; for ever. */
    keep?: "ever" | Keep;
    /** What the shop honours on it. */
    perks?: string[];
}

export type Keep =
    | {
          /** To the end of the local day so many days on. */
          days: number;
      }
    | {
          /** To the end of the day so many months on. */
          months: number;
      }
    | {
          /** To the end of the period. */
          until_end_of: "month" | "quarter" | "year";
          /** and so many periods more. */
          plus?: number;
      };

export interface Offer {
    /** Stable name of the offer. */
    id: string;
    /** What the shopper reads, by language. */
    name: Record<string, string>;
    /** A sentence about it, by language. */
    description?: Record<string, string>;
    /** A square picture; else the wallet draws the kind. */
    image?: string;
    /** What it costs; else rules give it. */
    price?: Price;
    /** What the voucher brings. */
    gives: Gives;
    /** Who may have it. */
    if?: Condition;
    /** On which orders it is used. */
    use_if?: Condition;
    /** Whether it stands beside others that do too. */
    combines?: boolean;
    /** The most that may happen in a time. */
    limit?: Limit[];
    /** Set in the public program where all share one. */
    limited?: boolean;
    /** How long a voucher lives; for ever. */
    valid?: Valid;
    /** The life of a reservation. */
    reserve_minutes?: number;
    /** The least life of a voucher that comes back. */
    days_back?: number;
    /** How long buying it can be undone. */
    undo_minutes?: number;
}

export interface Price {
    /** What it is paid in. */
    unit: string;
    /** How much it costs. */
    amount: number;
}

export type Gives =
    | {
          /** Money off an order. */
          discount: Discount;
      }
    | {
          /** A product for nothing. */
          item: string;
      }
    | {
          /** Something that the shop honours. */
          perk: string;
      };

export type Discount =
    | {
          /** So much off the goods. */
          amount_minor: number;
      }
    | {
          /** A part of the goods, 1000 is ten per cent. */
          percent_bp: number;
          /** but no more than this. */
          at_most_minor?: number;
      }
    | {
          /** No shipping costs. */
          shipping: boolean;
      };

export interface Valid {
    /** To the end of the local day so many days on. */
    days: number;
}

export interface Rule {
    /** Stable name of the rule. */
    id: string;
    /** What the shopper reads, by language. */
    name?: Record<string, string>;
    /** What it waits for. */
    on: string | Trigger;
    /** When it holds. */
    if?: Condition;
    /** What it does, in this order. */
    do: Action[];
    /** The most that may happen in a time. */
    limit?: Limit[];
    /** Set in the public program where all share one. */
    limited?: boolean;
    /** Nothing announces it. */
    secret?: boolean;
    /** The wallet shows the way to it. */
    milestone?: boolean;
}

export type Trigger =
    | {
          /** The prompt. */
          answered: string;
      }
    | {
          /** The offer. */
          bought: string;
      }
    | {
          /** The offer. */
          redeemed: string;
      }
    | {
          /** The unit that is counted. */
          reaches: string;
          /** Once, at so many. */
          at?: number;
          /** At each multiple of so many. */
          every?: number;
          /** The time over which it is added up; for ever. */
          over?: "ever" | "day" | "week" | "month" | "quarter" | "year" | Days;
      }
    | {
          /** The kind of event. */
          streak: string;
          /** What must have one. */
          each: "week" | "month";
          /** How many in a row. */
          of: number;
          /** How many may lie between two of them. */
          grace?: number;
      }
    | {
          /** The level or segment. */
          enters: string;
      }
    | {
          /** The level or segment. */
          leaves: string;
      };

export type Action =
    | {
          /** Gives units. */
          give: Give;
      }
    | {
          /** Raises what rates give. */
          multiply: Multiply;
      }
    | {
          /** Issues a voucher. */
          issue: string | Issue;
      }
    | {
          /** Gives a level. */
          level: ToLevel;
      }
    | {
          /** Gives a perk that the shop honours. */
          perk: GivePerk;
      }
    | {
          /** Sends a message. */
          tell: Tell;
      }
    | {
          /** Asks a question in the wallet. */
          ask: AskPrompt;
      };

export interface Give {
    /** The unit. */
    unit: string;
    /** So many, once; with `per`, for each. */
    amount?: number;
    /** So many for so much money. */
    rate?: Rate;
    /** How a fraction of a unit is rounded. */
    rounding?: "floor" | "half_up" | "half_even";
    /** So many for each piece. */
    per_item?: number;
    /** The attribute of the event that is counted. */
    per?: string;
}

export interface Rate {
    /** Units for each `per_minor`. */
    units: number;
    /** Minor units of the currency, such as cents. */
    per_minor: number;
    /** Only for each whole `per_minor`. */
    step?: boolean;
}

export interface Multiply {
    /** The unit. */
    unit: string;
    /** In basis points: 20000 is double. */
    bp: number;
    /** From now on, to the end of that local day. */
    for_days?: number;
}

export interface Issue {
    /** The offer. */
    offer: string;
    /** Where the offer's limits leave none. */
    instead?: Instead;
}

export interface Instead {
    /** The unit. */
    unit: string;
    /** So many for each voucher that is not there. */
    amount: number;
}

export interface ToLevel {
    /** The level. */
    level: string;
    /** How long it is kept; for ever. */
    until?: "ever" | Keep;
}

export interface GivePerk {
    /** The perk, as the shop knows it. */
    id: string;
    /** To the end of the local day so many days on. */
    days?: number;
}

export interface Tell {
    /** What the shopper reads, by language. */
    text: Record<string, string>;
}

export interface AskPrompt {
    /** The question. */
    prompt: string;
}

export interface Prompt {
    /** Stable name of the question. */
    id: string;
    /** How it is answered. */
    kind: "choice" | "multiple" | "text" | "month" | "scale";
    /** The question, by language. */
    question: Record<string, string>;
    /** For `choice` and `multiple`; for `scale`, from least to most. */
    options?: PromptOption[];
    /** What the answer is for, in the member's words. */
    purpose: Record<string, string>;
    /** On what it rests (GDPR, article 6). */
    legal_basis: "consent" | "contract" | "legitimate_interest";
    /** Who is asked. */
    if?: Condition;
    /** Asked again so long after it was put off. */
    again_after_days?: number;
    /** How long the answer is kept; 0 is for ever. */
    keep_days?: number;
}

export interface PromptOption {
    /** Stable name of the answer. */
    id: string;
    /** What the shopper reads, by language. */
    label: Record<string, string>;
    /** A square picture of it, where it is chosen. */
    image?: string;
}

export interface ZoneTransition {
    /** The instant of the change. */
    at_ms: number;
    /** Local time less UTC from then on. */
    offset_minutes: number;
}

export interface Wallet {
    /** Whose: the SHA-256 of the token's sub, its first 32 digits. */
    holder?: string;
    /** Grows with every change. */
    revision: number;
    /** The instant that it is true of. */
    as_of_ms: number;
    /** The program's version at that instant. */
    program_version: number;
    /** Null for a shopper who has not joined. */
    member: MemberInfo | null;
    /** All that a condition may ask about the member. */
    facts: Facts;
    /** By unit. */
    balances: Balances[];
    /** What becomes available, by rising instant. */
    pending: UnitAmountAt[];
    /** What expires, by rising instant. */
    expiring: UnitAmountAt[];
    /** The place in each tier set. */
    levels: LevelStatus[];
    /** Each offer of the program. */
    offers: OfferState[];
    /** The way to each milestone. */
    milestones: MilestoneStatus[];
    /** Those that can still do something for the member. */
    rules: string[];
    /** The ways to earn. */
    ways?: Way[];
    /** What the shop honours now. */
    perks: Entitlement[];
    /** The question that is due; absent for none. */
    prompt?: string;
    /** What any answer to it gives. */
    prompt_brings?: UnitAmount[];
    /** Whether a limit of all members may lower that. */
    prompt_at_most?: boolean;
    /** Newest first. */
    vouchers: Voucher[];
    /** What to tell the member, newest first. */
    notices: Notice[];
    /** Purposes that the member consented to. */
    consents: string[];
    /** When each of these was given. */
    consents_given?: ConsentGiven[];
}

export interface MemberInfo {
    /** The shop's own id of the member. */
    id: string;
    /** When the member joined. */
    joined_at_ms: number;
}

export interface Facts {
    /** They hold at this instant. */
    at_ms: number;
    /** Under this version. */
    program_version: number;
    /** When the member joined. */
    joined_at_ms?: number;
    /** What was counted. */
    figures?: Figure[];
    /** The levels held. */
    levels?: HeldLevel[];
    /** Segments by the shop. */
    posted?: string[];
    /** Segments that a rule waits for. */
    inside?: string[];
    /** Streaks. */
    streaks?: Streak[];
    /** How often rules that follow were granted. */
    granted?: Granted[];
    /** Vouchers that stay, though their cause is gone. */
    retained?: string[];
    /** Boosts that run. */
    boosts?: Boost[];
    /** The newest event of a kind. */
    newest?: Newest[];
    /** Answers to prompts. */
    answers?: Answered[];
    /** Purposes consented to. */
    consents?: string[];
}

export interface Figure {
    /** A unit or a limit. */
    key: string;
    /** The sum of all. */
    ever: number;
    /** By day, as far back as the program asks. */
    days?: DayAmount[];
}

export interface DayAmount {
    /** Days since 1970-01-01, local. */
    day: number;
    /** What was counted on it. */
    amount: number;
}

export interface HeldLevel {
    /** The tier set. */
    set: string;
    /** The level. */
    level: string;
    /** Held since. */
    since_ms: number;
    /** Its date; none for ever. */
    until_ms?: number;
    /** Whether no condition gave it. */
    by_hand?: boolean;
}

export interface Streak {
    /** The rule. */
    rule: string;
    /** Periods in a row. */
    length: number;
    /** Start of the newest that counted. */
    newest_start_ms: number;
}

export interface Granted {
    /** The rule. */
    rule: string;
    /** Start of the period; 0 for ever. */
    period_start_ms?: number;
    /** How often. */
    times: number;
}

export interface Boost {
    /** The rule that gave it. */
    rule: string;
    /** The unit that it raises. */
    unit: string;
    /** 20000 is double. */
    bp: number;
    /** Its end. */
    until_ms: number;
}

export interface Newest {
    /** The kind of event. */
    event: string;
    /** The newest of them. */
    at_ms: number;
}

export interface Answered {
    /** The prompt. */
    prompt: string;
    /** What was answered. */
    options?: string[];
}

export interface Balances {
    /** Of what. */
    unit: string;
    /** May be spent. */
    available: number;
    /** Waits to settle. */
    pending: number;
    /** Set aside. */
    held: number;
    /** Owed, negative. */
    debt: number;
    /** The newest event that keeps it alive. */
    idle_since_ms?: number;
}

export interface UnitAmountAt {
    /** Of what. */
    unit: string;
    /** How much. */
    amount: number;
    /** When; absent where it waits for an event. */
    at_ms?: number;
}

export interface LevelStatus {
    /** The tier set. */
    set: string;
    /** The level now; absent for none. */
    level?: string;
    /** The level above; absent at the top. */
    next?: string;
    /** Until when the level is kept; absent for ever. */
    until_ms?: number;
    /** What the level asks to be kept. */
    to_keep?: Ask[];
    /** What the level above asks. */
    to_rise?: Ask[];
    /** All levels of the set, rising. */
    ladder?: LadderStep[];
}

export interface Ask {
    /** Whether it is met. */
    holds: boolean;
    /** What is asked, and how far the member is. */
    why: TraceStep;
}

export interface TraceStep {
    /** What happened. */
    code: "without_tax" | "without_shipping" | "without_discounts" | "without_lines" | "empty_cart" | "given_by_rate" | "given_amount" | "given_per_item" | "given_per_attribute" | "lines_left_out" | "raised" | "raised_by_boost" | "rounded" | "limit_reached" | "unit_limit_reached" | "limit_of_all_reached" | "returned_line" | "returned_amount" | "returned_rest" | "not_met_lines" | "not_met_channel" | "not_met_amount" | "not_met_unit" | "not_met_level" | "not_met_segment" | "not_met_since" | "not_met_date" | "not_met_weekday" | "not_met_hours" | "not_met_near" | "not_met_answer" | "not_met_consent" | "not_met_not" | "not_met_times" | "reached" | "streak_grown" | "streak_broken" | "boost_given" | "voucher_issued" | "offer_gone" | "perk_given" | "told" | "asked" | "level_reached" | "level_kept" | "level_lowered" | "level_ended" | "offer_affordable" | "voucher_discount" | "discount_limited" | "offer_not_for_sale" | "offer_out_of_stock" | "offer_limit_reached" | "not_enough_units" | "voucher_empty_cart" | "voucher_no_shipping" | "voucher_no_item" | "voucher_not_combinable" | "voucher_nothing_left" | "booked_pending" | "booked_available" | "debt_paid" | "released" | "expired" | "spent" | "given_back" | "reversed_own" | "reversed_expired" | "reversed_other" | "shortfall_forgiven" | "shortfall_owed" | "adjusted" | "unknown";
    /** The rule, level, line or entry that it is about. */
    subject?: string;
    /** The unit that the step moves. */
    unit?: string;
    /** By how much. */
    delta?: number;
    /** Parameters by name. */
    numbers?: Record<string, number>;
    /** Parameters by name. */
    names?: Record<string, string>;
}

export interface LadderStep {
    /** The level. */
    level: string;
    /** What it asks. */
    asks?: Ask[];
}

export interface OfferState {
    /** The offer. */
    offer: string;
    /** Whether the member can have it now. */
    can_have: boolean;
    /** One step: what it leaves, or why not. */
    why: TraceStep[];
}

export interface MilestoneStatus {
    /** The rule that it is. */
    rule: string;
    /** What is counted; absent for a streak. */
    unit?: string;
    /** How far towards the next time. */
    progress: number;
    /** Where it is reached. */
    target: number;
    /** How often it was reached. */
    times: number;
    /** When a streak that has begun breaks off. */
    until_ms?: number;
    /** Whether it can be reached again. */
    open: boolean;
}

export interface Way {
    /** The rule. */
    rule: string;
    /** Whether it did all that it can. */
    done?: boolean;
    /** For what it waits; absent where nothing is missing. */
    waits?: TraceStep[];
    /** When its time ends; absent for never. */
    until_ms?: number;
}

export interface Entitlement {
    /** The perk. */
    perk: string;
    /** The level, offer or rule that gives it. */
    source: string;
    /** Until when; absent for as long as it is so. */
    until_ms?: number;
}

export interface UnitAmount {
    /** Of what. */
    unit: string;
    /** How much. */
    amount: number;
}

export interface Voucher {
    /** What the shopper enters. */
    code: string;
    /** The offer that it is for. */
    offer: string;
    /** The offer's name, where the program has it no longer. */
    name?: Record<string, string>;
    /** Whether it can still be used. */
    state: "issued" | "reserved" | "used" | "expired" | "withdrawn";
    /** When it was given. */
    issued_at_ms: number;
    /** Until when it can be used; absent for ever. */
    expires_at_ms?: number;
    /** Until when an order in the making holds it. */
    reserved_until_ms?: number;
    /** The order that holds or used it, or empty. */
    order_id?: string;
    /** Until when buying it can be undone; absent for not. */
    undo_until_ms?: number;
}

export interface Notice {
    /** To tell it once. */
    id: string;
    /** What happened. */
    what: TraceStep;
    /** When it happened. */
    at_ms: number;
}

export interface ConsentGiven {
    /** What the member consented to. */
    purpose: string;
    /** When it was given. */
    at_ms: number;
}

export interface EntriesPage {
    /** Whose: the SHA-256 of the token's sub, its first 32 digits. */
    holder?: string;
    /** Newest first. */
    entries: EntryView[];
    /** Asks for the next page; empty on the last. */
    next_cursor?: string;
}

export interface EntryView {
    /** The entry. */
    id: string;
    /** What kind of entry. */
    kind: "order" | "order_changed" | "order_cancelled" | "refund" | "event" | "joined" | "answered" | "redemption" | "voucher_returned" | "settlement" | "adjustment" | "merge";
    /** What the member has more or, negative, less. */
    amounts: UnitAmount[];
    /** Whether some of it still waits. */
    pending: boolean;
    /** When it happened in the shop. */
    occurred_at_ms: number;
    /** When it was booked. */
    recorded_at_ms: number;
    /** The order that it is about, or empty. */
    order_id?: string;
    /** The entry that it takes back from, or empty. */
    reverses?: string;
    /** The offer, prompt, kind of event, refund or reason, or empty. */
    subject?: string;
    /** Why these numbers. */
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
    /** The offer to get. */
    offer: string;
}

export interface RedemptionReply {
    /** What the shopper can use now. */
    voucher: Voucher;
    /** The wallet afterwards. */
    wallet: Wallet;
}

export interface UndoRequest {
    /** The code that the redemption gave. */
    code: string;
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
    amounts: UnitAmount[];
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

export interface NoticesSeenRequest {
    /** The newest that was seen. */
    notice: string;
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
    /** What the shopper knows it by; of the catalogue. */
    name?: string;
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
    /** The version that it was worked out by. */
    program_version: number;
    /** What the cart would bring of each unit. */
    amounts: UnitAmount[];
    /** Whether a private limit may lower it. */
    at_most: boolean;
    /** What the rules would do. */
    effects: Effect[];
    /** How levels would change. */
    levels: LevelChange[];
    /** Why. */
    trace: TraceStep[];
}

export interface Effect {
    /** What makes it the same effect when the history is worked out again. */
    cause: string;
    /** The action's index in its rule. */
    place?: number;
    /** What its lots are booked under. */
    source: string;
    /** The rule. */
    rule: string;
    /** What it is. */
    kind: "give" | "multiply" | "issue" | "level" | "perk" | "tell" | "ask";
    /** The unit, offer, level, perk or prompt. */
    subject: string;
    /** What is given, vouchers, or basis points. */
    amount: number;
    /** The end of a boost, level or perk. */
    until_ms?: number;
    /** By line of the order. */
    lines?: LineAmount[];
    /** The instant that was decided. */
    at_ms: number;
}

export interface LineAmount {
    /** The line of the order. */
    line: string;
    /** What it has of it. */
    amount: number;
}

export interface LevelChange {
    /** The tier set. */
    set: string;
    /** The level before it, or empty. */
    before?: string;
    /** The level after it, or empty. */
    after?: string;
    /** When. */
    at_ms: number;
    /** Its date; none for ever. */
    until_ms?: number;
}

export interface PreviewsRequest {
    /** What might be ordered, each by itself. */
    orders?: OrderAsked[];
    /** The cart for offers. */
    cart?: Cart;
    /** To be tried in it. */
    offers?: string[];
}

export interface OrderAsked {
    /** What the caller calls it. */
    id: string;
    /** What would be bought. */
    cart: Cart;
}

export interface PreviewAnswer {
    /** What would follow. */
    events: Foretold[];
    /** What offers would do. */
    offers: OfferInCart[];
}

export interface Foretold {
    /** The event. */
    id: string;
    /** What it brings. */
    decision?: Decision;
    /** Why it is refused. */
    code?: string;
    /** Where. */
    pointer?: string;
}

export interface Decision {
    /** What the rules do. */
    effects: Effect[];
    /** What is used of limits. */
    uses: Use[];
    /** How levels changed. */
    levels: LevelChange[];
    /** What is left of an order. */
    kept: KeptLine[];
    /** What of it counts. */
    counted_minor: number;
    /** What of it is paid. */
    paid_minor: number;
    /** Whether a private limit may lower it. */
    at_most: boolean;
    /** Why. */
    trace: TraceStep[];
    /** The member's facts afterwards. */
    facts: Facts;
}

export interface Use {
    /** The limit. */
    key: string;
    /** What was used of it. */
    amount: number;
}

export interface KeptLine {
    /** The line of the order. */
    line: string;
    /** Pieces that are left. */
    quantity: number;
    /** What still counts. */
    counted_minor: number;
    /** What is still paid. */
    paid_minor: number;
}

export interface OfferInCart {
    /** The offer. */
    offer: string;
    /** What it takes off. */
    discount: VoucherDiscount;
}

export interface VoucherDiscount {
    /** The voucher; none for an offer that is looked at. */
    code?: string;
    /** Whether it can be used on this order. */
    fits: boolean;
    /** Taken off the goods. */
    discount_minor: number;
    /** Taken off the shipping. */
    shipping_discount_minor: number;
    /** What the shop honours. */
    perk?: string;
    /** How it came to this, or why not. */
    why: TraceStep[];
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
    /** The version that made it. */
    program_version: number;
    /** What it moved; each unit adds up to zero. */
    postings: Posting[];
    /** The lots that it touched, as it left them. */
    lots: Lot[];
    /** What kept units alive. */
    activities?: Activity[];
    /** What it changed in what the rules did. */
    effects: Effect[];
    /** What it used, or gave back, of limits. */
    uses: Use[];
    /** How levels changed. */
    levels: LevelChange[];
    /** What became of vouchers. */
    vouchers: VoucherChange[];
    /** Events that are new or changed. */
    seals?: Seal[];
    /** Hash of the entry before it in the chain. */
    previous_hash: string;
    /** SHA-256 in hexadecimal digits. */
    hash: string;
    /** Whose it is, for the merchant; absent when erased. */
    member?: string;
}

export interface Posting {
    /** What moves. */
    unit: string;
    /** Where units are. */
    account: "pending" | "available" | "held" | "debt" | "issued" | "redeemed" | "expired" | "adjusted";
    /** Into it, or out of it when negative. */
    amount: number;
}

export interface Lot {
    /** Grows with time. */
    id: number;
    /** What it holds. */
    unit: string;
    /** What made it. */
    source: string;
    /** Whether it still waits. */
    pending: boolean;
    /** As it was made. */
    amount: number;
    /** What is left. */
    remaining: number;
    /** What has expired. */
    expired: number;
    /** When it is or was released. */
    available_at_ms: number;
    /** When it expires. */
    expires_at_ms?: number;
    /** The event that it waits for. */
    settles_on?: string;
}

export interface Activity {
    /** Whose lots live longer. */
    unit: string;
    /** The newest event that keeps it alive. */
    since_ms: number;
    /** When they expire at the soonest. */
    expires_at_ms: number;
}

export interface VoucherChange {
    /** The voucher. */
    code: string;
    /** Its state afterwards. */
    state: "issued" | "reserved" | "used" | "expired" | "withdrawn";
    /** Until when it can be used. */
    expires_at_ms?: number;
    /** What it is of, when it is issued. */
    offer?: string;
    /** The version whose terms it has. */
    program_version?: number;
    /** The order on which it was used. */
    order_id?: string;
    /** The parts of its price. */
    spent?: Spent[];
}

export interface Spent {
    /** What was taken. */
    amount: number;
    /** What had made it. */
    source: string;
    /** When it was released. */
    available_at_ms: number;
    /** When it would have expired. */
    expires_at_ms?: number;
}

export interface Seal {
    /** The event's number in the member's past. */
    event: number;
    /** SHA-256 of the event with its salt. */
    hash: string;
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
    /** `order`, `order_changed`, `order_cancelled`, `refund`, `segments` or another event of the program. */
    kind: string;
    /** When it happened in the shop. */
    occurred_at_ms: number;
    /** The shop's own id of the member. */
    member: string;
    /** Of an `order` or `order_changed`. */
    order?: OrderEvent;
    /** Of a `refund`. */
    refund?: RefundEvent;
    /** Of an `order_cancelled`. */
    cancel?: CancelEvent;
    /** Of `segments`. */
    segments?: SegmentsEvent;
    /** Numbers of the shop's own event, by name. */
    attributes?: Record<string, number>;
    /** The order or event that it makes available, or empty. */
    settles?: string;
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
    lines?: ReturnedLine[];
    /** What was paid back, where lines are not known. */
    amount_minor?: number;
}

export interface ReturnedLine {
    /** The line of the order. */
    line: string;
    /** Pieces that came back. */
    quantity: number;
}

export interface CancelEvent {
    /** The order that did not come about. */
    order_id: string;
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
    state: "booked" | "repeated" | "refused" | "waiting";
    /** Why it was refused, or empty. */
    code?: string;
    /** The refusal in words, for the developer. */
    detail?: string;
    /** The entry's numbers, negative for what it took. */
    amounts: UnitAmount[];
    /** Why these numbers. */
    trace: TraceStep[];
}

export interface AdjustmentRequest {
    /** What to give or take; absent for a level. */
    unit?: string;
    /** To give or, negative, to take. */
    amount?: number;
    /** The tier set, to give or take a level by hand. */
    set?: string;
    /** The level to give; absent to take it away. */
    level?: string;
    /** Until when; absent for ever. */
    until_ms?: number;
    /** Why, for the record; no personal data. */
    reason: string;
}

export interface AdjustmentReply {
    /** The entry that was made. */
    entry_id: string;
    /** By unit, afterwards. */
    balances: Balances[];
}

export interface MergeRequest {
    /** The member whose everything moves; gone afterwards. */
    from: string;
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
    /** The levels that are held. */
    levels: string[];
    /** What the shop must honour now. */
    perks: Entitlement[];
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

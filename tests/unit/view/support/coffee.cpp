// The program and the member that the view's tests speak of.
#include "unit/view/support/world.h"

namespace spaarpas::view::testing {
namespace {

json::TextMap in(const std::string& locale, const char* text) {
    return {{locale, text}};
}

loyalty::Tier tier(const std::string& locale, const char* id, const char* name) {
    loyalty::Tier level;
    level.id = id;
    level.name = in(locale, name);
    return level;
}

loyalty::Tiers tiers(const std::string& locale) {
    loyalty::Tiers all;
    all.levels = {tier(locale, "brons", "Brons"),
                  tier(locale, "zilver", "Zilver"),
                  tier(locale, "goud", "Goud")};
    all.levels[1].threshold = 10000;
    all.levels[1].multiplier_bp = 12500;
    all.levels[1].perks = {{"proef", in(locale, "Elk kwartaal een proefzakje")}};
    all.levels[2].threshold = 25000;
    return all;
}

loyalty::Reward reward(const std::string& locale, const char* id, const char* name) {
    loyalty::Reward item;
    item.id = id;
    item.name = in(locale, name);
    item.amount_minor = 500;
    return item;
}

base::List<loyalty::Reward> rewards(const std::string& locale) {
    loyalty::Reward mug = reward(locale, "mok", "Koffiemok");
    mug.cost_points = 1000;
    loyalty::Reward shipping = reward(locale, "verzending", "Gratis verzending");
    shipping.kind = loyalty::RewardKind::free_shipping;
    shipping.cost_points = 500;
    shipping.min_order_minor = 2000;
    loyalty::Reward tasting = reward(locale, "proeverij", "Proeverij");
    tasting.cost_points = 300;
    tasting.tiers = {"goud"};
    loyalty::Reward present = reward(locale, "cadeau", "Verjaardagscadeau");
    present.milestone_only = true;
    return {mug, shipping, tasting, present};
}

base::List<loyalty::Milestone> milestones(const std::string& locale) {
    loyalty::Milestone fifth;
    fifth.id = "vijfde";
    fifth.name = in(locale, "Vijf bestellingen");
    fifth.target = 5;
    fifth.benefit.points = 100;
    loyalty::Milestone months;
    months.id = "reeks";
    months.name = in(locale, "Elke maand koffie");
    months.kind = loyalty::MilestoneKind::streak;
    months.target = 3;
    months.repeats = true;
    months.benefit.reward = "cadeau";
    return {fifth, months};
}

loyalty::Prompt prompt(const std::string& locale) {
    loyalty::Prompt question;
    question.id = "zetten";
    question.question = in(locale, "Hoe zet je koffie?");
    question.purpose = in(locale, "Zo raden we bonen aan die bij je passen.");
    question.options = {{"filter", in(locale, "Filter")}, {"espresso", in(locale, "Espresso")}};
    question.incentive_points = 25;
    return question;
}

loyalty::EarningRule rule(const std::string& locale) {
    loyalty::EarningRule per_euro;
    per_euro.id = "euro";
    per_euro.name = in(locale, "Elke euro");
    per_euro.rate = loyalty::Rate{1, 100};
    return per_euro;
}

}  // namespace

loyalty::Program coffee_program(const std::string& locale) {
    loyalty::Program program;
    program.schema = "spaarpas-program-1";
    program.id = "koffie";
    program.version = 3;
    program.name = in(locale, "Koffiebar");
    program.currency = "EUR";
    program.time_zone = "Europe/Amsterdam";
    program.locales = {locale};
    program.points.name_one = in(locale, "boon");
    program.points.name_other = in(locale, "bonen");
    program.earning.rules = {rule(locale)};
    program.tiers = tiers(locale);
    program.rewards = rewards(locale);
    program.milestones = milestones(locale);
    program.prompts = {prompt(locale)};
    program.zone = {{0, 60}};
    return program;
}

wire::Wallet regular_wallet() {
    wire::Wallet wallet;
    wallet.revision = 7;
    wallet.as_of_ms = noon_ms;
    wallet.program_version = 3;
    wallet.member = wire::MemberInfo{"klant-1", noon_ms - 90 * day_ms};
    wallet.facts.at_ms = noon_ms;
    wallet.facts.program_version = 3;
    wallet.facts.tier = "zilver";
    wallet.facts.tier_metric = 20500;
    wallet.facts.orders = 4;
    wallet.balance.available = 620;
    wallet.balance.pending = 42;
    wallet.pending = {{42, noon_ms + 14 * day_ms}};
    wallet.expiring = {{120, noon_ms + 41 * day_ms - day_ms / 2}};
    wallet.tier =
        wire::TierStatus{"zilver", "goud", 20500, 10000, 25000, 4500, noon_ms + 200 * day_ms, {}};
    wallet.rewards = {{"mok", "not_enough_points", 380},
                      {"verzending", "", 0},
                      {"proeverij", "reward_tier_required", 0}};
    wallet.milestones = {{"vijfde", 4, 5, 0, {}}, {"reeks", 1, 3, 2, {}}};
    wallet.prompt = "zetten";
    return wallet;
}

}  // namespace spaarpas::view::testing

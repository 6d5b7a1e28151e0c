#include "base/list.h"
#include "loyalty/program/checker.h"
#include "loyalty/program/limits.h"

namespace spaarpas::loyalty {

namespace {

void check_benefit(const std::string& at, const Benefit& benefit, Checker& checker) {
    const bool boosts = benefit.multiplier_bp != limits::one_bp;
    if (benefit.points == 0 && benefit.reward.empty() && !boosts && benefit.multiplier_days == 0) {
        checker.add("benefit_empty",
                    at,
                    "a milestone that brings nothing",
                    "points, a reward, or a multiplier for some days",
                    "Say what reaching it brings");
        return;
    }
    if (!benefit.reward.empty()) {
        checker.reward_id(at + "/reward", benefit.reward);
    }
    if (boosts != (benefit.multiplier_days > 0)) {
        checker.add("field_missing",
                    at + (boosts ? "/multiplier_days" : "/multiplier_bp"),
                    boosts ? "a multiplier without days" : "days without a multiplier",
                    "`multiplier_bp` together with `multiplier_days`",
                    "Add the other one, or leave both out");
    }
    checker.range(
        at + "/multiplier_bp", benefit.multiplier_bp, limits::one_bp, limits::max_multiplier_bp);
}

void check_milestone(const std::string& at, const Milestone& milestone, Checker& checker) {
    checker.texts(at + "/name", milestone.name);
    checker.condition(at + "/when", milestone.when, milestone.event);
    check_benefit(at + "/benefit", milestone.benefit, checker);
    if (milestone.kind == MilestoneKind::amount && milestone.event != "order") {
        checker.add("event_needs_fixed",
                    at + "/event",
                    "\"" + milestone.event + '"',
                    "\"order\", since other events have no amount",
                    "Use the kind `count`, or leave the event out");
    }
    if (milestone.kind != MilestoneKind::streak && milestone.period != StreakPeriod::month) {
        checker.ignores(at + "/period", true, "count` or `amount");
    }
}

void check_options(const std::string& at, const Prompt& prompt, Checker& checker) {
    const bool choices = prompt.kind == PromptKind::choice || prompt.kind == PromptKind::multiple;
    if (choices && prompt.options.size() < 2) {
        checker.add("list_empty",
                    at + "/options",
                    std::to_string(prompt.options.size()) + " options",
                    "at least two, since the member is to choose",
                    "Add options, or use the kind `text`");
    }
    if (!choices) {
        checker.ignores(at + "/options", !prompt.options.empty(), "text` or `month");
        return;
    }
    base::List<std::string> seen;
    for (std::size_t index = 0; index < prompt.options.size(); ++index) {
        const std::string here = at + item_at("/options", index);
        checker.unique(here + "/id", prompt.options[index].id, seen);
        checker.texts(here + "/label", prompt.options[index].label);
    }
}

}  // namespace

void check_milestones(Checker& checker) {
    base::List<std::string> seen;
    const base::List<Milestone>& milestones = checker.program().milestones;
    for (std::size_t index = 0; index < milestones.size(); ++index) {
        const std::string at = item_at("/milestones", index);
        checker.unique(at + "/id", milestones[index].id, seen);
        check_milestone(at, milestones[index], checker);
    }
}

void check_prompts(Checker& checker) {
    base::List<std::string> seen;
    const base::List<Prompt>& prompts = checker.program().prompts;
    for (std::size_t index = 0; index < prompts.size(); ++index) {
        const Prompt& prompt = prompts[index];
        const std::string at = item_at("/prompts", index);
        checker.unique(at + "/id", prompt.id, seen);
        checker.texts(at + "/question", prompt.question);
        checker.texts(at + "/purpose", prompt.purpose);
        check_options(at, prompt, checker);
    }
}

}  // namespace spaarpas::loyalty

#include <doctest/doctest.h>

#include "contract/builders.h"
#include "contract/promises.h"

namespace spaarpas::test {

namespace {

store::AnswerRecord answered(const std::string& prompt,
                             const std::string& option,
                             std::int64_t at_ms) {
    store::AnswerRecord answer;
    answer.prompt = prompt;
    answer.options = {option};
    answer.answered_at_ms = at_ms;
    return answer;
}

void answers_by_prompt(store::Store& empty) {
    const auto tables = empty.write();
    auto& profile = tables->profile();
    const auto anna = add_member(*tables, "anna");
    store::AnswerRecord full = answered("size", "L", 5);
    full.options = {"L", "\"XL\"", ""};
    full.put_off_at_ms = 6;
    full.delete_at_ms = 7;
    full.withdrawn = true;
    profile.put_answer(anna, full);
    profile.put_answer(anna, answered("birthday", "05", 5));
    profile.put_answer(add_member(*tables, "bert"), answered("size", "S", 5));
    CHECK(each(profile.answers(anna), [](const auto& answer) { return answer.prompt; }) ==
          Names{"birthday", "size"});
    const auto found = profile.answer(anna, "size");
    REQUIRE(found.has_value());
    CHECK(found->options == full.options);
    CHECK(found->answered_at_ms == 5);
    CHECK(found->put_off_at_ms == 6);
    CHECK(found->delete_at_ms == 7);
    CHECK(found->withdrawn);
    store::AnswerRecord emptied;
    emptied.prompt = "size";
    emptied.answered_at_ms = 5;
    profile.put_answer(anna, emptied);
    CHECK(profile.answer(anna, "size")->options.empty());
    CHECK_FALSE(profile.answer(anna, "size")->withdrawn);
    CHECK_FALSE(profile.answer(anna, "colour").has_value());
}

void old_answers(store::Store& empty) {
    const auto tables = empty.write();
    auto& profile = tables->profile();
    const auto anna = add_member(*tables, "anna");
    const auto bert = add_member(*tables, "bert");
    auto answer = answered("size", "L", 5);
    answer.delete_at_ms = 300;
    profile.put_answer(anna, answer);
    answer.delete_at_ms = 200;
    profile.put_answer(bert, answer);
    answer.prompt = "birthday";
    answer.delete_at_ms = 301;
    profile.put_answer(bert, answer);
    const auto member = [](const auto& old) { return old.member.value; };
    const auto old = profile.old_answers(300, 9);
    CHECK(each(old, member) == Ids{bert.value, anna.value});
    CHECK(old[0].prompt == "size");
    CHECK(old[0].delete_at_ms == 200);
    CHECK(each(profile.old_answers(300, 1), member) == Ids{bert.value});
    profile.put_answer(bert, {"size", {}, 5, std::nullopt, std::nullopt, false});
    CHECK(each(profile.old_answers(300, 9), member) == Ids{anna.value});
}

void consents_by_purpose(store::Store& empty) {
    const auto tables = empty.write();
    auto& profile = tables->profile();
    const auto anna = add_member(*tables, "anna");
    profile.put_consent(anna, {"mail", true, 5});
    profile.put_consent(anna, {"activity", true, 6});
    profile.put_consent(anna, {"mail", false, 7});
    CHECK(each(profile.consents(anna), [](const auto& consent) { return consent.purpose; }) ==
          Names{"activity", "mail"});
    const auto mail = profile.consent(anna, "mail");
    REQUIRE(mail.has_value());
    CHECK_FALSE(mail->given);
    CHECK(mail->at_ms == 7);
    CHECK(profile.consent(anna, "activity")->given);
    CHECK_FALSE(profile.consent(anna, "post").has_value());
    CHECK(profile.consents(add_member(*tables, "bert")).empty());
}

std::string subject_of(const store::ActivityRecord& activity) {
    return activity.subject;
}

void activity_newest_first(store::Store& empty) {
    const auto tables = empty.write();
    auto& profile = tables->profile();
    const auto anna = add_member(*tables, "anna");
    const auto bert = add_member(*tables, "bert");
    profile.add_activity(anna, {0, "viewed", "bread", 5});
    const auto second = profile.add_activity(anna, {0, "viewed", "cake", 6});
    profile.add_activity(bert, {0, "viewed", "pie", 5});
    profile.add_activity(anna, {0, "wished", "tart", 7});
    const auto newest = profile.activity(anna, 0, 1);
    CHECK(each(newest, subject_of) == Names{"tart"});
    CHECK(newest[0].kind == "wished");
    CHECK(newest[0].at_ms == 7);
    CHECK(newest[0].id > second);
    CHECK(each(profile.activity(anna, second, 9), subject_of) == Names{"bread"});
    CHECK(profile.drop_activity(6, 1) == 1);
    CHECK(profile.drop_activity(6, 9) == 1);
    CHECK(each(profile.activity(anna, 0, 9), subject_of) == Names{"tart", "cake"});
    CHECK(profile.activity(bert, 0, 9).empty());
    profile.add_activity(bert, {0, "viewed", "pie", 8});
    profile.delete_activity(anna);
    CHECK(profile.activity(anna, 0, 9).empty());
    CHECK(profile.activity(bert, 0, 9).size() == 1);
}

void moved(store::Store& empty) {
    const auto tables = empty.write();
    auto& profile = tables->profile();
    const auto anna = add_member(*tables, "anna");
    const auto bert = add_member(*tables, "bert");
    profile.put_answer(anna, answered("size", "L", 5));
    profile.put_answer(bert, answered("size", "S", 4));
    profile.put_answer(anna, answered("shoe", "39", 5));
    profile.put_answer(bert, answered("shoe", "40", 6));
    profile.put_answer(bert, answered("birthday", "05", 1));
    profile.put_consent(anna, {"mail", false, 9});
    profile.put_consent(bert, {"mail", true, 8});
    profile.put_consent(bert, {"post", true, 8});
    profile.add_activity(bert, {0, "viewed", "pie", 5});
    profile.move(bert, anna);
    CHECK(profile.answer(anna, "size")->options.front() == "L");
    CHECK(profile.answer(anna, "shoe")->options.front() == "40");
    CHECK(profile.answer(anna, "birthday")->answered_at_ms == 1);
    CHECK_FALSE(profile.consent(anna, "mail")->given);
    CHECK(profile.consent(anna, "post")->given);
    CHECK(profile.activity(anna, 0, 9).size() == 1);
    CHECK(profile.answers(bert).empty());
    CHECK(profile.consents(bert).empty());
}

void erased(store::Store& empty) {
    const auto tables = empty.write();
    auto& profile = tables->profile();
    const auto anna = add_member(*tables, "anna");
    const auto bert = add_member(*tables, "bert");
    for (const auto& member : {anna, bert}) {
        profile.put_answer(member, answered("size", "L", 5));
        profile.put_consent(member, {"mail", true, 8});
        profile.add_activity(member, {0, "viewed", "pie", 5});
    }
    profile.erase(anna);
    CHECK(profile.answers(anna).empty());
    CHECK(profile.consents(anna).empty());
    CHECK(profile.activity(anna, 0, 9).empty());
    CHECK(profile.answers(bert).size() == 1);
    CHECK(profile.consents(bert).size() == 1);
    CHECK(profile.activity(bert, 0, 9).size() == 1);
}

}  // namespace

Promises profile_promises() {
    return {{"answers by prompt, as they are now", answers_by_prompt},
            {"answers that were to be kept for a time", old_answers},
            {"consents by purpose, as they are now", consents_by_purpose},
            {"activity newest first, until it is old or no longer allowed", activity_newest_first},
            {"of what both said the newer stands", moved},
            {"an erased profile is gone", erased}};
}

}  // namespace spaarpas::test

#include "backend/service/profile/answers.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "backend/service/paths/refusals.h"
#include "backend/service/profile/check_answer.h"
#include "backend/service/profile/consents.h"
#include "backend/service/profile/prompts.h"
#include "backend/service/time/settle.h"
#include "base/calendar.h"
#include "base/try.h"

namespace spaarpas::service {

namespace {

using store::AnswerRecord;
using store::HistoryRecord;

constexpr const char* event_answered = "answered";
constexpr std::int64_t batch = 500;

/// The member's answers to a question in their past, in its order. Only what takes an answer back
/// walks through it.
std::vector<HistoryRecord> answers_in_past(Account& account, const std::string& prompt) {
    auto& history = account.session().tables().history();
    std::vector<HistoryRecord> found;
    std::optional<store::HistoryPlace> after;
    for (auto page = history.page(account.key(), after, batch); !page.empty();
         page = history.page(account.key(), after, batch)) {
        after = place_of(page.back());
        const auto is_one = [&prompt](const HistoryRecord& record) {
            return record.event.kind == event_answered && record.event.subject == prompt &&
                   !record.is_erased;
        };
        std::copy_if(page.begin(), page.end(), std::back_inserter(found), is_one);
    }
    return found;
}

Result<Booked> amend_answer(Account& account, HistoryRecord record, base::List<std::string> names) {
    Amendment amendment;
    amendment.kind = wire::EntryKind::answered;
    amendment.subject = record.event.subject;
    amendment.at_ms = account.session().now_ms();
    amendment.record = std::move(record);
    amendment.record.event.names = std::move(names);
    return amend(account, std::move(amendment));
}

/// Takes the content out of an answer that has some.
Result<Done> empty(Account& account, HistoryRecord record) {
    if (!record.event.names.empty()) {
        SPAARPAS_ENSURE(amend_answer(account, std::move(record), {}));
    }
    return Done{};
}

Result<Booked> book_answer(Account& account,
                           const std::string& prompt,
                           base::List<std::string> names) {
    Happening answered;
    answered.event.id = new_event_id(account.session());
    answered.event.kind = event_answered;
    answered.event.at_ms = account.session().now_ms();
    answered.event.subject = prompt;
    answered.event.names = std::move(names);
    answered.origin = member_origin;
    answered.kind = wire::EntryKind::answered;
    answered.subject = prompt;
    return happen(account, std::move(answered));
}

AnswerRecord known_answer(Account& account, const std::string& prompt) {
    auto known = account.session().tables().profile().answer(account.key(), prompt);
    if (known) {
        return *std::move(known);
    }
    AnswerRecord fresh;
    fresh.prompt = prompt;
    return fresh;
}

/// The new answer in the member's past.
Result<Booked> book(Account& account,
                    const AnswerRecord& before,
                    const base::List<std::string>& names) {
    if (before.withdrawn) {
        std::vector<HistoryRecord> earlier = answers_in_past(account, before.prompt);
        if (!earlier.empty()) {
            return amend_answer(account, std::move(earlier.back()), names);
        }
    }
    return book_answer(account, before.prompt, names);
}

void add(base::List<wire::UnitAmount>& amounts, const wire::UnitAmount& more) {
    for (wire::UnitAmount& amount : amounts) {
        if (amount.unit == more.unit) {
            amount.amount += more.amount;
            return;
        }
    }
    amounts.push_back(more);
}

/// Answering is the consent to this one question's purpose.
Result<Booked> consent_and_book(Account& account,
                                const engine::Prompt& prompt,
                                const AnswerRecord& before,
                                const base::List<std::string>& names) {
    Booked consented;
    if (prompt.legal_basis == engine::LegalBasis::consent) {
        SPAARPAS_TRY(consented, note_consent(account, prompt.id, true));
    }
    SPAARPAS_TRY(Booked booked, book(account, before, names));
    for (const wire::UnitAmount& amount : consented.amounts) {
        add(booked.amounts, amount);
    }
    return booked;
}

}  // namespace

Result<Booked> keep_answer(Account& account,
                           const engine::Prompt& prompt,
                           const wire::AnswerRequest& request) {
    const std::int64_t now_ms = account.session().now_ms();
    SPAARPAS_ENSURE(let_time_pass(account, now_ms));
    const engine::Program& program = account.program_at(now_ms);
    base::Problems wrong = check_answer(prompt, request);
    if (!wrong.empty()) {
        return Refusal{
            ErrorCode::answer_invalid, "The answer does not fit the question.", std::move(wrong)};
    }
    AnswerRecord record = known_answer(account, prompt.id);
    if (is_answered(record, now_ms)) {
        return refusal(ErrorCode::answer_known, "Withdraw the answer to give another one.");
    }
    if (!is_meant_for(program, account.facts(), account.holding().balances, prompt, now_ms)) {
        return refusal(ErrorCode::prompt_not_due,
                       "What the question asks of the member does not hold.");
    }
    const base::List<std::string> names = said_by(request);
    SPAARPAS_TRY(Booked booked, consent_and_book(account, prompt, record, names));
    record.options = names;
    record.answered_at_ms = now_ms;
    record.put_off_at_ms.reset();
    record.withdrawn = false;
    record.delete_at_ms.reset();
    if (prompt.keep_days > 0) {
        record.delete_at_ms = base::end_of_day_after(program.zone, now_ms, prompt.keep_days);
    }
    account.session().tables().profile().put_answer(account.key(), record);
    account.note_change();
    return booked;
}

void put_off(Account& account, const engine::Prompt& prompt) {
    AnswerRecord record = known_answer(account, prompt.id);
    record.put_off_at_ms = account.session().now_ms();
    account.session().tables().profile().put_answer(account.key(), record);
    account.note_change();
}

Result<Done> forget_answer(Account& account, AnswerRecord answer, Forget why) {
    for (HistoryRecord& record : answers_in_past(account, answer.prompt)) {
        SPAARPAS_ENSURE(empty(account, std::move(record)));
    }
    answer.options.clear();
    answer.delete_at_ms.reset();
    answer.withdrawn = answer.withdrawn || why == Forget::withdrawn;
    account.session().tables().profile().put_answer(account.key(), answer);
    account.note_change();
    return Done{};
}

base::List<wire::StoredAnswer> stored_answers(Account& account) {
    base::List<wire::StoredAnswer> answers;
    const std::int64_t now_ms = account.session().now_ms();
    for (const AnswerRecord& record : account.session().tables().profile().answers(account.key())) {
        if (!is_answered(record, now_ms)) {
            continue;
        }
        wire::StoredAnswer answer;
        answer.prompt = record.prompt;
        answer.answered_at_ms = record.answered_at_ms.value_or(0);
        const engine::Prompt* const prompt = newest_prompt(account.versions(), record.prompt);
        if (prompt != nullptr && prompt->options.empty()) {
            answer.text = record.options.front();
        } else {
            answer.options = record.options;
        }
        answers.push_back(std::move(answer));
    }
    return answers;
}

}  // namespace spaarpas::service

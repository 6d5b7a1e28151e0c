#include "backend/service/profile/answers.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "backend/service/events/past.h"
#include "backend/service/events/work_out.h"
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
/// What an answer is from then on.
constexpr const char* event_answer_changed = "answer_changed";

/// What the member's past says of a question, in its order. Only what takes an answer back walks
/// through it.
std::vector<HistoryRecord> answers_in_past(Account& account, const std::string& prompt) {
    std::vector<HistoryRecord> found = read_past(account);
    std::erase_if(found, [&prompt](const HistoryRecord& record) {
        const bool is_answer =
            record.event.kind == event_answered || record.event.kind == event_answer_changed;
        return !is_answer || record.event.subject != prompt || record.event.names.empty();
    });
    return found;
}

/// An answer, or what becomes of one: none where it has no names. `also` goes with it.
Result<Booked> book_answer(Account& account,
                           const char* kind,
                           const store::AnswerRecord& answer,
                           Also also = {}) {
    Happening answered;
    answered.event.id = new_event_id(account.session());
    answered.event.kind = kind;
    answered.event.at_ms = account.session().now_ms();
    answered.event.subject = answer.prompt;
    answered.event.names = answer.options;
    answered.origin = member_origin;
    answered.kind = wire::EntryKind::answered;
    answered.subject = answer.prompt;
    answered.also = std::move(also);
    return happen(account, std::move(answered));
}

/// Whether all that is booked stays as it is with another answer in the past.
Result<bool> is_all_the_same(Account& account, const HistoryRecord& answer) {
    const base::List<engine::Event> before = events_of(read_past(account));
    base::List<engine::Event> now = before;
    for (engine::Event& event : now) {
        if (event.id == answer.event.id) {
            event.names = answer.event.names;
        }
    }
    SPAARPAS_TRY(const WorkedOut worked_out,
                 work_out_again(account, {{{before, read_retained(account)}}, now, ""}));
    return worked_out.effects.empty() && worked_out.uses.empty() && worked_out.levels.empty();
}

/// Takes out of an answer whatever nothing that was given rests on.
Result<Done> empty(Account& account, HistoryRecord& answer) {
    for (std::size_t place = answer.event.names.size(); place > 0; --place) {
        HistoryRecord less = answer;
        const std::string& name = answer.event.names[place - 1];
        base::erase_if(less.event.names, [&name](const std::string& one) { return one == name; });
        SPAARPAS_TRY(const bool is_spare, is_all_the_same(account, less));
        if (is_spare) {
            answer = std::move(less);
        }
    }
    return Done{};
}

/// Empties a question's answers, and says in the past that there is none from now on.
Result<Done> empty_answers(Account& account, const store::AnswerRecord& gone) {
    std::vector<HistoryRecord> answers = answers_in_past(account, gone.prompt);
    if (answers.empty()) {
        return Done{};
    }
    for (HistoryRecord& record : answers) {
        SPAARPAS_ENSURE(empty(account, record));
        account.session().tables().history().update(record);
    }
    const auto also = [&](engine::Draft& /*draft*/, Change& change) -> Result<Done> {
        for (const HistoryRecord& record : answers) {
            seal(change, record, account.record().shop_id);
        }
        return Done{};
    };
    SPAARPAS_ENSURE(book_answer(account, event_answer_changed, gone, also));
    return Done{};
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
                                const AnswerRecord& answer) {
    Booked consented;
    if (prompt.legal_basis == engine::LegalBasis::consent) {
        SPAARPAS_TRY(consented, note_consent(account, prompt.id, true));
    }
    // Whose answer was withdrawn was given for it what there is.
    const char* const kind = answer.withdrawn ? event_answer_changed : event_answered;
    SPAARPAS_TRY(Booked booked, book_answer(account, kind, answer));
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
        const std::string detail = refusal_of(wrong).detail;
        return Refusal{ErrorCode::answer_invalid, detail, std::move(wrong)};
    }
    AnswerRecord record = known_answer(account, prompt.id);
    if (is_answered(record, now_ms)) {
        return refusal(ErrorCode::answer_known, "Withdraw the answer to give another one.");
    }
    if (!is_meant_for(program, account.facts(), account.holding().balances, prompt, now_ms)) {
        return refusal(ErrorCode::prompt_not_due,
                       "What the question asks of the member does not hold.");
    }
    record.options = said_by(request);
    SPAARPAS_TRY(Booked booked, consent_and_book(account, prompt, record));
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
    SPAARPAS_ENSURE(let_time_pass(account, account.session().now_ms()));
    answer.options.clear();
    SPAARPAS_ENSURE(empty_answers(account, answer));
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

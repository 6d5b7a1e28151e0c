#include "backend/service/profile/consents.h"

#include <utility>

#include "backend/service/profile/answers.h"
#include "backend/service/profile/prompts.h"
#include "base/try.h"

namespace spaarpas::service {

namespace {

Result<Booked> book_consent(Account& account, const std::string& purpose, bool given) {
    Happening consented;
    consented.event.id = new_event_id(account.session());
    consented.event.kind = "consented";
    consented.event.at_ms = account.session().now_ms();
    consented.event.subject = purpose;
    consented.event.attributes.emplace_back("given", given ? 1 : 0);
    consented.origin = member_origin;
    consented.subject = purpose;
    return happen(account, std::move(consented));
}

/// Whether some version of the program asked the question on the ground of consent.
bool rests_on_consent(const engine::Versions& versions, const std::string& id) {
    for (const engine::Program* const program : versions) {
        const engine::Prompt* const prompt = engine::find_prompt(*program, id);
        if (prompt != nullptr && prompt->legal_basis == engine::LegalBasis::consent) {
            return true;
        }
    }
    return false;
}

}  // namespace

bool has_consent(Account& account, const std::string& purpose) {
    const auto consent = account.session().tables().profile().consent(account.key(), purpose);
    return consent && consent->given;
}

Result<Booked> note_consent(Account& account, const std::string& purpose, bool given) {
    if (has_consent(account, purpose) == given) {
        return Booked{};
    }
    SPAARPAS_TRY(Booked booked, book_consent(account, purpose, given));
    account.session().tables().profile().put_consent(account.key(),
                                                     {purpose, given, account.session().now_ms()});
    account.note_change();
    return booked;
}

Result<Done> withdraw_consent(Account& account, const std::string& purpose) {
    SPAARPAS_ENSURE(note_consent(account, purpose, false));
    auto& profile = account.session().tables().profile();
    if (purpose == activity_purpose) {
        profile.delete_activity(account.key());
    }
    auto answer = profile.answer(account.key(), purpose);
    if (answer && rests_on_consent(account.versions(), purpose)) {
        return forget_answer(account, *std::move(answer), Forget::withdrawn);
    }
    return Done{};
}

}  // namespace spaarpas::service

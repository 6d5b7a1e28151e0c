#include "unit/view/support/world.h"

#include <utility>

#include "json/message.h"
#include "view/texts/native.h"
#include "view/update/update.h"
#include "wire/fields.h"

namespace spaarpas::view::testing {
namespace {

bool begins_with(const std::string& text, const std::string& beginning) {
    return text.rfind(beginning, 0) == 0;
}

std::string texts_of(const std::string& locale) {
    return std::string(native_texts(language_of(locale)));
}

}  // namespace

World::World(const std::string& locale) {
    act(Start{"koffie", locale, texts_of(locale), true, {11, 22, 33, 44}});
}

Effects World::take(Effects effects) {
    for (const Request& request : effects.requests) {
        requests_.push_back(request);
    }
    if (effects.preview) {
        previews_.push_back(*effects.preview);
    }
    return effects;
}

Effects World::act(ActionBody body) {
    return take(update(state_, Action{now_ms_, std::move(body)}));
}

Effects World::later(std::int64_t passed_ms, ActionBody body) {
    now_ms_ += passed_ms;
    return act(std::move(body));
}

const Request& World::newest(const std::string& path) const {
    static const Request none;
    for (std::size_t index = requests_.size(); index > 0; --index) {
        if (begins_with(requests_[index - 1].path, path)) {
            return requests_[index - 1];
        }
    }
    return none;
}

std::size_t World::count(const std::string& path) const {
    std::size_t found = 0;
    for (const Request& request : requests_) {
        found += begins_with(request.path, path) ? 1 : 0;
    }
    return found;
}

Effects World::answer(const std::string& path, const std::string& body, int status) {
    return act(Reply{newest(path).id, NetworkError::none, status, body});
}

Effects World::fail(const std::string& path, NetworkError error) {
    return act(Reply{newest(path).id, error, 0, {}});
}

Effects World::refuse(const std::string& path, int status, const std::string& code) {
    wire::ProblemDetails problem;
    problem.title = "refused";
    problem.status = status;
    problem.code = code;
    return answer(path, json::write_message(problem), status);
}

std::vector<Request> World::asked() const {
    std::vector<Request> asked;
    for (const Request& request : requests_) {
        if (request.path == "/v1/wallet/previews" ||
            request.path == "/v1/programs/koffie/previews") {
            asked.push_back(request);
        }
    }
    return asked;
}

Effects World::answer_previews() {
    const Request asked = this->asked().back();
    const auto request =
        json::read_message<engine::PreviewsRequest>(asked.body, json::UnknownFields::refused);
    engine::PreviewQuestion question;
    static_cast<engine::PreviewsRequest&>(question) = request.value();
    question.at_ms = now_ms_;
    if (!asked.token.empty()) {
        question.facts = regular_wallet().facts;
        for (const engine::Balances& balances : regular_wallet().balances) {
            question.balances.emplace_back(balances.unit, balances.available);
        }
    }
    const engine::PreviewAnswer answer =
        engine::preview(*state_.program.value, std::move(question));
    return act(Reply{asked.id, NetworkError::none, 200, json::write_message(answer)});
}

Effects World::answer_preview() {
    const PreviewRequest& asked = previews_.back();
    return act(PreviewReply{asked.id, engine::preview_text(asked.program, asked.question)});
}

void World::sign_in() {
    act(RootMounted{Root{1, RootKind::wallet, true, {}}});
    act(RootMounted{Root{2, RootKind::panel, false, {}}});
    act(TokenAnswer{"token-1", false});
    answer("/v1/programs/", program_json(coffee_program()));
    answer("/v1/wallet", wallet_json(regular_wallet()));
}

State wallet_state(const std::string& locale) {
    State state;
    state.program_id = "koffie";
    state.locale = locale;
    state.texts.load(native_texts(language_of(locale)));
    state.now_ms = noon_ms;
    state.session = Session::shopper;
    state.token = "token";
    state.roots.push_back(Root{1, RootKind::wallet, true, {}});
    state.program.phase = LoadPhase::ready;
    state.program.value = std::make_unique<engine::Program>(coffee_program(locale));
    state.wallet.phase = LoadPhase::ready;
    state.wallet.value = std::make_unique<wire::Wallet>(regular_wallet());
    state.wallet.received_at_ms = noon_ms;
    return state;
}

std::vector<std::string> names_of(const Effects& effects) {
    std::vector<std::string> names;
    for (const HostEvent& event : effects.events) {
        names.push_back(event.name);
    }
    return names;
}

std::string detail_of(const Effects& effects, const std::string& name) {
    for (const HostEvent& event : effects.events) {
        if (event.name == name) {
            return event.detail;
        }
    }
    return {};
}

std::string program_json(const engine::Program& program) {
    return json::write_message(program);
}

std::string wallet_json(const wire::Wallet& wallet) {
    return json::write_message(wallet);
}

}  // namespace spaarpas::view::testing

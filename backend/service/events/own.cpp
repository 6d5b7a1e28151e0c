#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "backend/service/events/kinds.h"
#include "backend/service/paths/refusals.h"
#include "base/contains.h"
#include "base/try.h"
#include "engine/rules/on/streak.h"

namespace spaarpas::service {

namespace {

/// What the server tells by itself.
constexpr std::array<std::string_view, 8> kinds_of_the_server{"joined",
                                                              "answered",
                                                              "answer_changed",
                                                              "consented",
                                                              "bought",
                                                              "redeemed",
                                                              "adjusted",
                                                              "level"};

bool waits_for(const engine::Rule& rule, const std::string& kind) {
    const engine::Form* const form = rule.on.form.form();
    if (form == nullptr) {
        return rule.on.event == kind;
    }
    return std::string_view(form->key) == "streak" &&
           static_cast<const engine::StreakOf*>(rule.on.form.value())->event == kind;
}

bool waits_for(const engine::Unit& unit, const std::string& kind) {
    return (unit.settles && unit.settles->on == kind) ||
           (unit.expires && base::contains(unit.expires->events, kind));
}

/// Whether anything of a version asks for such an event.
bool asks_for(const engine::Program& program, const std::string& kind) {
    const auto waits = [&kind](const auto& item) { return waits_for(item, kind); };
    return std::any_of(program.rules.begin(), program.rules.end(), waits) ||
           std::any_of(program.units.begin(), program.units.end(), waits) ||
           base::contains(engine::needs_of(program).newest, kind);
}

bool is_asked_for(const ProgramVersions& versions, const std::string& kind) {
    const auto& servers = kinds_of_the_server;
    if (std::find(servers.begin(), servers.end(), kind) != servers.end()) {
        return false;
    }
    return std::any_of(versions.all().begin(), versions.all().end(), [&](const auto& program) {
        return asks_for(*program, kind);
    });
}

/// What the event settles, as its lots are booked: an order, or an event of the same caller.
Result<std::string> settled_source(const Told& told, const Account& account) {
    if (told.event.settles.empty()) {
        return std::string();
    }
    auto& history = told.session.tables().history();
    auto record = history.find_order(told.caller.program, told.event.settles);
    if (!record) {
        record = history.find(
            told.caller.program, told.caller.source, told.caller.source + ':' + told.event.settles);
    }
    if (!record || !(record->member == account.key())) {
        return refusal(ErrorCode::order_unknown, "What it settles is not there yet.");
    }
    return record->event.source;
}

}  // namespace

Result<EventResult> take_own(const Told& told) {
    const auto versions = told.session.context().programs.versions(told.caller.program);
    if (!is_asked_for(*versions, told.event.kind)) {
        return refusal(ErrorCode::event_unknown, "Nothing of the program asks for such an event.");
    }
    SPAARPAS_TRY(Account account, member_of(told));
    Happening what;
    what.event = event_of(told);
    what.event.attributes = told.event.attributes;
    SPAARPAS_TRY(what.event.subject, settled_source(told, account));
    what.origin = told.caller.source;
    what.subject = told.event.kind;
    SPAARPAS_TRY(const Booked booked, happen(account, std::move(what)));
    account.save();
    return result_of(told, booked);
}

}  // namespace spaarpas::service

#pragma once

#include "view/state/state.h"
#include "view/update/action.h"
#include "view/update/effects.h"

/// What each action does to the state; `update` picks one by the action's type and settles what
/// follows afterwards.
namespace spaarpas::view {

/// The state and the effects of the update that is under way.
struct Turn {
    State& state;
    Effects& effects;
};

void handle(Turn& turn, const Start& action);
void handle(Turn& turn, const SetLocale& action);
void handle(Turn& turn, const Identify& action);
void handle(Turn& turn, const Logout& action);
void handle(Turn& turn, const TokenAnswer& action);
void handle(Turn& turn, const SetCart& action);
void handle(Turn& turn, const Open& action);
void handle(Turn& turn, const Close& action);
void handle(Turn& turn, const Refresh& action);
void handle(Turn& turn, const RootMounted& action);
void handle(Turn& turn, const RootChanged& action);
void handle(Turn& turn, const RootUnmounted& action);
void handle(Turn& turn, const Reply& action);
void handle(Turn& turn, const Tick& action);
void handle(Turn& turn, const Connectivity& action);
void handle(Turn& turn, const StreamNotice& action);
void handle(Turn& turn, const DomAction& action);
void handle(Turn& turn, const Copied& action);
void handle(Turn& turn, const Checked& action);
void handle(Turn& turn, const Scanned& action);
void handle(Turn& turn, const PreviewReply& action);

}  // namespace spaarpas::view

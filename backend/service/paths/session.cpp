#include "backend/service/paths/session.h"

namespace spaarpas::service {

std::size_t Session::begin() {
    transaction_.mark();
    return changed_.size();
}

void Session::undo(std::size_t begun) {
    transaction_.roll_back_to_mark();
    changed_.resize(begun);
    // What is held of a member may be of the work that is undone; the store has what was before.
    accounts_.clear();
}

void Session::announce() const {
    for (const Changed& member : changed_) {
        context_.revisions.announce(member.program, member.shop_id, member.revision);
    }
}

}  // namespace spaarpas::service

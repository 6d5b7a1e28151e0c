#include "backend/service/session.h"

#include "backend/service/revisions.h"

namespace spaarpas::service {

void Session::announce() const {
    for (const auto& member : changed_) {
        context_.revisions.announce(member.program, member.shop_id, member.revision);
    }
}

}  // namespace spaarpas::service

#pragma once

#include "view/parts/view.h"

/// One function for each kind of root.
namespace spaarpas::view {

Node wallet_root(const View& view);
Node panel_root(const View& view);
Node launcher_root(const View& view);
Node earn_root(const View& view);
Node redeem_root(const View& view);
Node tier_root(const View& view);

}  // namespace spaarpas::view

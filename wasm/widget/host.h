#pragma once

extern "C" {

/// Tells the page that there is something to do: it calls `settle` in a task of its own, guarded
/// against traps. Defined in wasm/host.js.
void spaarpas_wake(void);
}

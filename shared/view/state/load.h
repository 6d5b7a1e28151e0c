#pragma once

#include <cstdint>
#include <memory>
#include <optional>

namespace spaarpas::view {

enum class LoadPhase { idle, loading, ready, failed };

/// What stood in the way of a request: no connection; no answer, or one that makes no sense; too
/// many requests; a token that is not taken; a thing that is not there; a refusal by a rule.
enum class Failure { none, offline, unreachable, busy, signed_out, missing, refused };

/// Something that is read from the backend, with what is known about it.
///
/// *Shape*: `value` stays while it is read again and when that fails, so that there is something to
/// show; `received_at_ms` tells how old it is. `failure` is that of the last try, `none` after a
/// good one. `request` is the id of the request that is under way, 0 for none; `retry_at_ms` is
/// when the next try is due. `phase` is `idle` for what is to be read as soon as it is wanted.
struct LoadState {
    LoadPhase phase = LoadPhase::idle;
    std::int64_t received_at_ms = 0;
    std::uint32_t request = 0;
    std::int32_t attempts = 0;
    Failure failure = Failure::none;
    std::optional<std::int64_t> retry_at_ms;
};

template <class T>
struct Loaded : LoadState {
    /// By address, so that a program or a wallet is never moved about.
    std::unique_ptr<T> value;
};

}  // namespace spaarpas::view

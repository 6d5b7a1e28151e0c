#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace spaarpas::view {

enum class LoadPhase { idle, loading, ready, failed };

/// Something that is read from the backend, with what is known about it.
///
/// *Shape*: `value` stays while it is read again and when that fails, so that there is something to
/// show; `received_at_ms` tells how old it is. `failure` is a code of texts/failures.h while the
/// last try failed. `request` is the id of the request that is under way, 0 for none;
/// `retry_at_ms` is when the next try is due.
template <class T>
struct Loaded {
    LoadPhase phase = LoadPhase::idle;
    std::optional<T> value;
    std::int64_t received_at_ms = 0;
    std::uint32_t request = 0;
    std::int32_t attempts = 0;
    std::string failure;
    std::optional<std::int64_t> retry_at_ms;
};

}  // namespace spaarpas::view

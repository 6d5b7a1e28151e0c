#pragma once

#include <stdexcept>
#include <string>

namespace spaarpas::store {

/// What kept the storage from doing its work.
///
/// *Shape*: `busy` and `full` may pass; `constraint` is a defect of ours; `corrupt` needs a backup.
enum class Fault { busy, full, read_only, constraint, corrupt, other };

/// Thrown by a store when the storage itself fails, never for a refusal by a rule. The service
/// catches it in one place; whether a commit that threw was kept is known only from the key.
class StorageError : public std::runtime_error {
public:
    StorageError(Fault fault, const std::string& what) : std::runtime_error(what), fault_(fault) {}
    [[nodiscard]] Fault fault() const { return fault_; }

private:
    Fault fault_;
};

}  // namespace spaarpas::store

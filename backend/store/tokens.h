#pragma once

#include <cstdint>
#include <string>

#include "backend/store/table.h"

namespace spaarpas::store {

/// Tokens that were revoked before they expired.
class TokenTable : public Table {
public:
    /// To revoke a token again is no mistake.
    virtual void revoke(const std::string& program,
                        const std::string& token_id,
                        std::int64_t expires_at_ms) = 0;
    [[nodiscard]] virtual bool is_revoked(const std::string& program,
                                          const std::string& token_id) = 0;
    /// Forgets up to `limit` tokens that expired before `before_ms`; says how many.
    virtual std::int64_t drop(std::int64_t before_ms, std::int64_t limit) = 0;
};

}  // namespace spaarpas::store

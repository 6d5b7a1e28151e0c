#include "backend/service/paths/boundary.h"

#include <exception>

#include "backend/service/log.h"
#include "backend/service/paths/refusals.h"
#include "backend/store/error.h"

namespace spaarpas::service {

Result<Done> within_boundary(const std::function<Result<Done>()>& work) {
    try {
        return work();
    } catch (const store::StorageError& error) {
        log_error("storage", error.what());
        return refusal(ErrorCode::storage_unavailable,
                       "The storage does not answer; try again with the same key.");
    } catch (const std::exception& error) {
        log_error("service", error.what());
        return refusal(ErrorCode::internal_error);
    }
}

}  // namespace spaarpas::service

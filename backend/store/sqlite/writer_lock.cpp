#include "backend/store/sqlite/writer_lock.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "backend/store/error.h"

namespace spaarpas::store::sqlite {

WriterLock::WriterLock(const std::string& database_path) {
    const std::string path = database_path + ".lock";
    descriptor_ = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor_ < 0) {
        throw StorageError(Fault::other,
                           "cannot open " + path + ": " + std::generic_category().message(errno));
    }
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor_);
        throw StorageError(Fault::busy,
                           "another process writes to " + database_path +
                               ": stop it first, a database has one writer");
    }
}

WriterLock::~WriterLock() {
    ::close(descriptor_);
}

}  // namespace spaarpas::store::sqlite

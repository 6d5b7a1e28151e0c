#pragma once

#include <string>

namespace spaarpas::store::sqlite {

/// Holds `PATH.lock`, so that a database has one writing process. The operating system lets it go
/// when the process ends, however it ends.
///
/// *Errors*: `StorageError` with `busy` where another process holds it.
class WriterLock {
public:
    explicit WriterLock(const std::string& database_path);
    WriterLock(const WriterLock&) = delete;
    WriterLock& operator=(const WriterLock&) = delete;
    ~WriterLock();

private:
    int descriptor_ = -1;
};

}  // namespace spaarpas::store::sqlite

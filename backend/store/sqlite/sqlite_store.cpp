#include "backend/store/sqlite/sqlite_store.h"

#include <cerrno>
#include <mutex>
#include <system_error>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include "backend/store/sqlite/migrations/migration.h"
#include "backend/store/sqlite/transaction.h"
#include "backend/store/sqlite/writer_lock.h"

namespace spaarpas::store::sqlite {

using store::sqlite::OpenMode;
using store::sqlite::WriterLock;

namespace {

/// The reading connections that no transaction uses just now.
class ReaderPool {
public:
    explicit ReaderPool(std::string path) : path_(std::move(path)) {}

    std::unique_ptr<Connection> take() {
        {
            const std::lock_guard<std::mutex> lock(mutex_);
            if (!idle_.empty()) {
                std::unique_ptr<Connection> connection = std::move(idle_.back());
                idle_.pop_back();
                return connection;
            }
        }
        return std::make_unique<Connection>(path_, OpenMode::reader);
    }

    void give_back(std::unique_ptr<Connection> connection) {
        const std::lock_guard<std::mutex> lock(mutex_);
        idle_.push_back(std::move(connection));
    }

private:
    std::string path_;
    std::mutex mutex_;
    std::vector<std::unique_ptr<Connection>> idle_;
};

class ReaderLease : public Lease {
public:
    explicit ReaderLease(ReaderPool& pool) : pool_(pool), connection_(pool.take()) {}
    ~ReaderLease() override { pool_.give_back(std::move(connection_)); }
    Connection& connection() override { return *connection_; }

private:
    ReaderPool& pool_;
    std::unique_ptr<Connection> connection_;
};

class WriterLease : public Lease {
public:
    WriterLease(Connection& connection, std::mutex& mutex)
        : lock_(mutex), connection_(connection) {}
    Connection& connection() override { return connection_; }

private:
    std::lock_guard<std::mutex> lock_;
    Connection& connection_;
};

class ReadOnlyStore : public Store {
public:
    explicit ReadOnlyStore(const std::string& path) : readers_(path) {}

    std::unique_ptr<Transaction> read() override {
        return std::make_unique<SqliteTransaction>(std::make_unique<ReaderLease>(readers_),
                                                   Sql("BEGIN"));
    }
    std::unique_ptr<Transaction> write() override {
        throw StorageError(Fault::read_only, "the database was opened for reading alone");
    }

private:
    ReaderPool readers_;
};

/// SQLite gives the files beside the database its mode, so that is made before the first of them.
const std::string& made_private(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        throw StorageError(Fault::other,
                           "cannot open " + path + ": " + std::generic_category().message(errno));
    }
    ::close(descriptor);
    return path;
}

class SqliteStore : public Store {
public:
    explicit SqliteStore(const std::string& path)
        : lock_(path), writer_(made_private(path), OpenMode::writer), readers_(path) {
        // What a member had erased is not to be found in free pages either.
        writer_.script("PRAGMA secure_delete = ON");
        migrate(writer_);
    }

    std::unique_ptr<Transaction> read() override { return readers_.read(); }
    std::unique_ptr<Transaction> write() override {
        return std::make_unique<SqliteTransaction>(std::make_unique<WriterLease>(writer_, writing_),
                                                   Sql("BEGIN IMMEDIATE"));
    }

private:
    // In this order: the readers close before the writer, so that the writer's close checkpoints.
    WriterLock lock_;
    Connection writer_;
    std::mutex writing_;
    ReadOnlyStore readers_;
};

}  // namespace

std::unique_ptr<Store> open_store(const std::string& path) {
    return std::make_unique<SqliteStore>(path);
}

std::unique_ptr<Store> open_read_only(const std::string& path) {
    {
        Connection connection(path, OpenMode::reader);
        check_form(connection);
    }
    return std::make_unique<ReadOnlyStore>(path);
}

}  // namespace spaarpas::store::sqlite

#pragma once

#include "backend/store/error.h"

namespace spaarpas::store {

using store::Fault;
using store::StorageError;

/// What every table of a store is: part of one transaction, reached through it and gone with it.
///
/// *Errors*: every call may throw `StorageError` (backend/store/error.h): `constraint` where it
/// would break what a table promises, which is a defect of the caller and no refusal by a rule.
class Table {
public:
    Table() = default;
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;
    virtual ~Table() = default;
};

}  // namespace spaarpas::store

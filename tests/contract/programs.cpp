#include <doctest/doctest.h>

#include "contract/builders.h"
#include "contract/promises.h"

namespace spaarpas::test {

namespace {

store::ProgramVersion version_of(const std::string& program, std::int64_t version) {
    store::ProgramVersion record;
    record.program = program;
    record.version = version;
    record.applies_from_ms = version * 1000;
    record.zone = {{-1, 60}, {1000, 120}};
    record.document = R"({"id":"é"})";
    return record;
}

void versions_in_order(store::Store& empty) {
    const auto tables = empty.write();
    CHECK(tables->programs().all().empty());
    for (const auto& version :
         {version_of("slager", 1), version_of("bakker", 10), version_of("bakker", 2)}) {
        tables->programs().insert(version);
    }
    const auto all = tables->programs().all();
    CHECK(each(all, [](const auto& v) { return v.program; }) ==
          Names{"bakker", "bakker", "slager"});
    CHECK(each(all, [](const auto& v) { return v.version; }) == Ids{2, 10, 1});
}

void version_as_it_was(store::Store& empty) {
    const auto tables = empty.write();
    tables->programs().insert(version_of("bakker", 2));
    const auto kept = tables->programs().all().front();
    CHECK(kept.applies_from_ms == 2000);
    CHECK(kept.document == R"({"id":"é"})");
    REQUIRE(kept.zone.size() == 2);
    CHECK(kept.zone[0].at_ms == -1);
    CHECK(kept.zone[1].offset_minutes == 120);
    CHECK_THROWS_AS(tables->programs().insert(version_of("bakker", 2)), store::StorageError);
}

}  // namespace

Promises program_promises() {
    return {{"all versions, by program and version", versions_in_order},
            {"a version is kept with its clock changes, and never again", version_as_it_was}};
}

}  // namespace spaarpas::test

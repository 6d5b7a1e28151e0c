#include "tools/wire-gen/generate.h"

#include "tools/wire-gen/collector.h"
#include "tools/wire-gen/openapi.h"
#include "tools/wire-gen/schema.h"
#include "tools/wire-gen/typescript.h"
#include "wire/all_messages.h"

namespace spaarpas::wire_gen {

Catalogue catalogue_of_messages() {
    Collector collector;
    wire::for_each_published_message([&collector]<class T>() { collector.collect<T>(); });
    return collector.catalogue();
}

std::vector<GeneratedFile> generated_files() {
    const Catalogue catalogue = catalogue_of_messages();
    return {typescript_messages(catalogue),
            typescript_errors(),
            typescript_patch(),
            program_schema(catalogue, "docs/program.schema.json"),
            openapi_document(catalogue)};
}

}  // namespace spaarpas::wire_gen

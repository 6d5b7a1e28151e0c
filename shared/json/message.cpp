#include "json/message.h"

#include "base/try.h"
#include "json/tree.h"
#include "json/writer.h"

namespace spaarpas::json {

base::Problems read_erased(void* message,
                           const ErasedType& type,
                           const Value& document,
                           UnknownFields unknown) {
    Reader reader(unknown);
    if (reader.begin_document(document)) {
        type.visit(reader, message);
    }
    return reader.end_document();
}

base::Problems read_erased(void* message,
                           const ErasedType& type,
                           std::string_view text,
                           UnknownFields unknown,
                           const ParseLimits& limits) {
    SPAARPAS_TRY(const Value& document, parse(text, limits));
    return read_erased(message, type, document, unknown);
}

std::string write_erased(const void* message, const ErasedType& type) {
    Writer writer;
    writer.begin_document();
    // One visit_fields serves readers and writers; a writer assigns to nothing.
    type.visit(writer, const_cast<void*>(message));
    return writer.end_document();
}

Value value_erased(const void* message, const ErasedType& type) {
    Tree tree;
    type.visit(tree, const_cast<void*>(message));
    return tree.end_document();
}

}  // namespace spaarpas::json

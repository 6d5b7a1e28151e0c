#include "engine/program/lines.h"

#include "engine/program/fields.h"
#include "engine/program/keys.h"

namespace spaarpas::engine {

using keys::a_name;
using keys::may;

void visit_fields(json::Fields& fields, Lines& lines) {
    fields.text_list(may("skus", SPAARPAS_DOC("Only these products")), lines.skus, a_name);
    fields.text_list(
        may("not_skus", SPAARPAS_DOC("None of these products")), lines.not_skus, a_name);
    fields.text_list(may("categories", SPAARPAS_DOC("Only products of one of these categories")),
                     lines.categories,
                     a_name);
    fields.text_list(may("not_categories", SPAARPAS_DOC("No products of these categories")),
                     lines.not_categories,
                     a_name);
}

}  // namespace spaarpas::engine

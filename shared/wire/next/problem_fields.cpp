#include "wire/next/fields.h"
#include "wire/next/keys.h"

namespace spaarpas::wire::next {

using keys::a_reference_or_none;
using keys::an_id;
using keys::may;
using keys::must;

void visit_fields(json::Fields& fields, ProblemItem& item) {
    fields.text(must("code", SPAARPAS_DOC("Stable, for programs")), item.code, an_id);
    fields.text(must("pointer", SPAARPAS_DOC("JSON pointer to the mistake; empty for the whole")),
                item.pointer);
    fields.text(must("found", SPAARPAS_DOC("What is there")), item.found);
    fields.text(must("expected", SPAARPAS_DOC("What should be there")), item.expected);
    fields.text(must("mend", SPAARPAS_DOC("What to do about it")), item.mend);
}

void visit_fields(json::Fields& fields, ProblemDetails& problem) {
    fields.text(must("type", SPAARPAS_DOC("RFC 9457; the code says more")), problem.type);
    fields.text(must("title", SPAARPAS_DOC("What the code means")), problem.title);
    fields.integer(must("status", SPAARPAS_DOC("The HTTP status")), problem.status, {400, 599});
    fields.text(must("code", SPAARPAS_DOC("Stable, for programs")), problem.code, an_id);
    fields.text(may("detail", SPAARPAS_DOC("This occurrence in words, for the developer")),
                problem.detail);
    fields.text(may("request_id", SPAARPAS_DOC("The same as in the server's log")),
                problem.request_id,
                a_reference_or_none);
    fields.list(may("problems", SPAARPAS_DOC("Each mistake of the body")), problem.problems);
}

}  // namespace spaarpas::wire::next

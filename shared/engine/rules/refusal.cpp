#include "engine/rules/refusal.h"

#include "engine/condition/outlook.h"
#include "engine/explain/note.h"

namespace spaarpas::engine {

void explain_refusal(const Rule& rule,
                     const Trace& why_not,
                     const Question& question,
                     Trace& trace) {
    if (!rule.condition || !is_never(*rule.condition, question)) {
        note_all(trace, why_not, rule.id);
    }
}

}  // namespace spaarpas::engine

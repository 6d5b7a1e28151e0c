#include "engine/condition/outlook.h"

#include "engine/condition/table.h"

namespace spaarpas::engine {

namespace {

/// Whether it is certain that the condition answers `wanted` for good. Of `all` one part is enough
/// for no, and every part is needed for yes; of `any` it is the other way round.
bool is_settled(const Condition& condition, const Question& question, bool wanted) {
    if (!condition.none.empty()) {
        return is_settled(condition.none.front(), question, !wanted);
    }
    if (const LeafRow* const row = row_of(condition)) {
        const void* const leaf = condition.leaf.value();
        return row->stays != nullptr && row->stays(leaf, question) &&
               row->ask(leaf, question).holds == wanted;
    }
    const bool is_any = !condition.any.empty();
    for (const Condition& part : is_any ? condition.any : condition.all) {
        if (is_settled(part, question, wanted) == (wanted == is_any)) {
            return wanted == is_any;
        }
    }
    return wanted != is_any;
}

}  // namespace

bool is_never(const Condition& condition, const Question& question) {
    return is_settled(condition, question, false);
}

bool is_always(const Condition& condition, const Question& question) {
    return is_settled(condition, question, true);
}

}  // namespace spaarpas::engine

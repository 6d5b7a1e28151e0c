#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/list.h"
#include "view/next/generated/text_id.h"

namespace spaarpas::view::next {

/// The texts of one language, as TextId counts them.
///
/// *Shape*: a text has parameters as `{name}`; one that depends on a number has two forms, see
/// format/plural.h.
class Texts {
public:
    /// Nothing but empty texts, for the moment before a language is there.
    Texts() = default;

    /// Reads texts.LOCALE.json: a list of texts in the order of TextId.
    ///
    /// *Errors*: gives false and keeps what there was where the list does not fit this build.
    bool load(std::string_view json);

    [[nodiscard]] std::string_view get(TextId id) const;
    [[nodiscard]] bool empty() const { return texts_.empty(); }

private:
    base::List<std::string> texts_;
};

}  // namespace spaarpas::view::next

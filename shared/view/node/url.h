#pragma once

#include <optional>
#include <string_view>

namespace spaarpas::view {

/// An address that is safe to put into `href` or `src`: https, or on the page's own origin (begins
/// with one `/`). Nothing else becomes one, `javascript:` and `data:` least of all.
///
/// *Shape*: looks at the text it was made from, which must live until the node is built.
/// *Errors*: `create` gives nothing for any other text; leave the link out then.
class Url {
public:
    static std::optional<Url> create(std::string_view text);
    constexpr std::string_view text() const { return text_; }

private:
    explicit Url(std::string_view text) : text_(text) {}
    std::string_view text_;
};

}  // namespace spaarpas::view

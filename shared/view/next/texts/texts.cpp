#include "view/next/texts/texts.h"

#include <utility>

#include "base/list.h"
#include "json/value.h"

namespace spaarpas::view::next {

bool Texts::load(std::string_view json) {
    base::Result<json::Value> document = json::parse(json);
    constexpr auto count = static_cast<std::size_t>(TextId::count);
    if (!document.ok() || document.value().items.size() != count + 1) {
        return false;
    }
    base::List<json::Value>& items = document.value().items;
    if (items.front().text != text_fingerprint) {
        return false;
    }
    base::List<std::string> texts;
    texts.reserve(count);
    for (std::size_t index = 1; index <= count; ++index) {
        if (items[index].kind != json::Kind::text) {
            return false;
        }
        texts.push_back(std::move(items[index].text));
    }
    texts_ = std::move(texts);
    return true;
}

std::string_view Texts::get(TextId id) const {
    const auto index = static_cast<std::size_t>(id);
    return index < texts_.size() ? std::string_view(texts_[index]) : std::string_view();
}

}  // namespace spaarpas::view::next

#include "engine/program/walk.h"

namespace spaarpas::engine {

Said::Said(const Held& held) {
    if (held.form() != nullptr) {
        // One function visits for readers and writers; this one assigns to nothing.
        held.form()->visit(*this, const_cast<void*>(held.value()));
    }
}

std::string Said::text(std::string_view name) const {
    const std::vector<std::string> all = texts(name);
    return all.empty() ? std::string() : all.front();
}

std::vector<std::string> Said::texts(std::string_view name) const {
    std::vector<std::string> all;
    for (const auto& [field, text] : texts_) {
        if (field == name && !text.empty()) {
            all.push_back(text);
        }
    }
    return all;
}

std::int64_t Said::number(std::string_view name) const {
    for (const auto& [field, value] : numbers_) {
        if (field == name) {
            return value;
        }
    }
    return 0;
}

void Said::on_integer(const json::Key& key,
                      std::int64_t& value,
                      const json::IntegerRule& /*rule*/) {
    numbers_.emplace_back(key.name, value);
}

void Said::on_text(const json::Key& key, std::string& value, const json::TextRule& /*rule*/) {
    texts_.emplace_back(key.name, value);
}

void Said::on_choice(const json::Key& key, int& value, Names names) {
    if (value >= 0 && static_cast<std::size_t>(value) < names.size()) {
        texts_.emplace_back(key.name, names.begin()[value]);
    }
}

void Said::on_text_list(const json::Key& key,
                        base::List<std::string>& items,
                        const json::TextRule& /*each*/,
                        const json::ListRule& /*rule*/) {
    for (const std::string& item : items) {
        texts_.emplace_back(key.name, item);
    }
}

}  // namespace spaarpas::engine

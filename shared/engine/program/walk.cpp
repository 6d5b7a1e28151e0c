#include "engine/program/walk.h"

#include <algorithm>

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

void add_asked(const Condition& condition, std::string_view name, base::List<std::string>& texts) {
    for (const base::List<Condition>* parts : {&condition.all, &condition.any, &condition.none}) {
        for (const Condition& part : *parts) {
            add_asked(part, name, texts);
        }
    }
    for (const std::string& text : Said(condition.leaf).texts(name)) {
        texts.push_back(text);
    }
}

base::List<std::string> asked_through(const Program& program,
                                      const Condition& condition,
                                      std::string_view name) {
    base::List<std::string> texts;
    base::List<std::string> segments;
    add_asked(condition, name, texts);
    add_asked(condition, "segment", segments);
    for (std::size_t next = 0; next < segments.size(); ++next) {
        const Segment* segment = find_segment(program, segments[next]);
        const auto before = segments.begin() + static_cast<std::ptrdiff_t>(next);
        const bool is_new = std::find(segments.begin(), before, segments[next]) == before;
        if (is_new && segment != nullptr && segment->condition) {
            add_asked(*segment->condition, name, texts);
            add_asked(*segment->condition, "segment", segments);
        }
    }
    return texts;
}

}  // namespace spaarpas::engine

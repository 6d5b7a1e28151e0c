#include "json/fields.h"

#include "base/list.h"

namespace spaarpas::json {
namespace {

/// A key of its own, so that the caller need not build one in memory: the linker passes its words.
Key own(const Key& key) {
    return {key.name, key.presence, key.doc};
}

}  // namespace

// Out of line on purpose: a call of these is a third of a virtual call with its key.

[[gnu::noinline]] void Fields::integer(const Key& key,
                                       std::int64_t& value,
                                       const IntegerRule& rule) {
    on_integer(own(key), value, rule);
}

[[gnu::noinline]] void Fields::boolean(const Key& key, bool& value) {
    on_boolean(own(key), value);
}

[[gnu::noinline]] void Fields::text(const Key& key, std::string& value, const TextRule& rule) {
    on_text(own(key), value, rule);
}

[[gnu::noinline]] void Fields::text_map(const Key& key, TextMap& value, const TextRule& rule) {
    on_text_map(own(key), value, rule);
}

[[gnu::noinline]] void Fields::integer_map(const Key& key, IntegerMap& value) {
    on_integer_map(own(key), value, any_integer);
}

[[gnu::noinline]] void Fields::any(const Key& key, Value& value) {
    on_any(own(key), value);
}

[[gnu::noinline]] void Fields::text_list(const Key& key,
                                         base::List<std::string>& items,
                                         const TextRule& each,
                                         const ListRule& rule) {
    on_text_list(own(key), items, each, rule);
}

[[gnu::noinline]] bool Fields::form(FormNames names, std::size_t index, bool is_held) {
    return on_form(names, index, is_held);
}

[[gnu::noinline]] Written Fields::text_or_object(const Key& key, bool is_text) {
    return on_text_or_object(own(key), is_text);
}

[[gnu::noinline]] int Fields::choice(const Key& key, int index, Names names) {
    on_choice(own(key), index, names);
    return index;
}

[[gnu::noinline]] void Fields::optional_integer(const Key& key,
                                                std::optional<std::int64_t>& value,
                                                const IntegerRule& rule) {
    if (!begin_optional(own(key), value.has_value())) {
        return;
    }
    std::int64_t held = value.value_or(0);
    on_integer(own(key), held, rule);
    if (!value || *value != held) {
        value = held;
    }
}

[[gnu::noinline]] void Fields::optional_text(const Key& key,
                                             std::optional<std::string>& value,
                                             const TextRule& rule) {
    if (!begin_optional(own(key), value.has_value())) {
        return;
    }
    std::string held = value.value_or(std::string());
    on_text(own(key), held, rule);
    if (!value || *value != held) {
        value = held;
    }
}

[[gnu::noinline]] void Fields::object(const Key& key, void* message, const ErasedType& type) {
    if (begin_object(own(key), type.name)) {
        type.visit(*this, message);
        end_object();
    }
}

[[gnu::noinline]] void Fields::optional_object(const Key& key,
                                               void* optional,
                                               const ErasedOptional& type) {
    if (begin_optional(own(key), type.held(optional, false) != nullptr)) {
        object(key, type.held(optional, true), type.item);
    }
}

[[gnu::noinline]] void Fields::list(const Key& key,
                                    base::Items& items,
                                    const ErasedList& type,
                                    const ListRule& rule) {
    std::size_t count = items.size();
    if (!begin_list(own(key), count, rule)) {
        return;
    }
    items.renew(count, type.make, type.destroy);
    for (std::size_t index = 0; index < count; ++index) {
        if (begin_item(index, type)) {
            type.item.visit(*this, items.address(index));
            end_object();
        }
    }
    end_list();
}

}  // namespace spaarpas::json

#include "json/tree.h"

#include "json/left_out.h"

namespace spaarpas::json {

namespace {

void set_text(Value& value, const std::string& text) {
    value.kind = Kind::text;
    value.text = text;
}

void set_integer(Value& value, std::int64_t integer) {
    value.kind = Kind::integer;
    value.integer = integer;
}

}  // namespace

Value& Tree::add(std::string name) {
    open_.back()->members.push_back({std::move(name), {}});
    return open_.back()->members.back().value;
}

void Tree::begin(Value& value, Kind kind) {
    value.kind = kind;
    open_.push_back(&value);
}

void Tree::on_integer(const Key& key, std::int64_t& value, const IntegerRule& rule) {
    if (!is_left_out(key, value, rule)) {
        set_integer(add(key.name), value);
    }
}

void Tree::on_boolean(const Key& key, bool& value) {
    Value& member = add(key.name);
    member.kind = Kind::boolean;
    member.boolean = value;
}

void Tree::on_text(const Key& key, std::string& value, const TextRule& rule) {
    if (!is_left_out(key, value, rule)) {
        set_text(add(key.name), value);
    }
}

void Tree::on_choice(const Key& key, int& value, std::initializer_list<const char*> names) {
    Value& member = add(key.name);
    if (value >= 0 && static_cast<std::size_t>(value) < names.size()) {
        set_text(member, names.begin()[value]);
    }
}

void Tree::on_text_map(const Key& key, TextMap& value, const TextRule& /*rule*/) {
    begin(add(key.name), Kind::object);
    for (const auto& [name, text] : value) {
        set_text(add(name), text);
    }
    end();
}

void Tree::on_integer_map(const Key& key, IntegerMap& value, const IntegerRule& /*rule*/) {
    begin(add(key.name), Kind::object);
    for (const auto& [name, number] : value) {
        set_integer(add(name), number);
    }
    end();
}

void Tree::on_any(const Key& key, Value& value) {
    add(key.name) = value;
}

void Tree::on_text_list(const Key& key,
                        base::List<std::string>& items,
                        const TextRule& /*each*/,
                        const ListRule& rule) {
    std::size_t count = items.size();
    if (!begin_list(key, count, rule)) {
        return;
    }
    for (const std::string& item : items) {
        open_.back()->items.push_back({});
        set_text(open_.back()->items.back(), item);
    }
    end_list();
}

bool Tree::begin_object(const Key& key, const char* /*type_name*/) {
    begin(add(key.name), Kind::object);
    return true;
}

bool Tree::begin_list(const Key& key, std::size_t& count, const ListRule& rule) {
    if (is_left_out(key, count, rule)) {
        return false;
    }
    begin(add(key.name), Kind::array);
    return true;
}

bool Tree::begin_item(std::size_t /*index*/, const ErasedList& /*type*/) {
    open_.back()->items.push_back({});
    begin(open_.back()->items.back(), Kind::object);
    return true;
}

bool Tree::begin_optional(const Key& key, bool has_value) {
    if (!has_value && key.presence == Presence::nullable) {
        add(key.name);
    }
    return has_value;
}

}  // namespace spaarpas::json

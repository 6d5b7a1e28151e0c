#include "json/lean.h"

namespace spaarpas::json {
namespace {

const Value* member_of(const Value* object, const char* name) {
    return object != nullptr ? object->find(name) : nullptr;
}

}  // namespace

void Lean::on_integer(const Key& key, std::int64_t& /*value*/, const IntegerRule& /*rule*/) {
    leave_out(key);
}

void Lean::on_boolean(const Key& key, bool& /*value*/) {
    leave_out(key);
}

void Lean::on_text(const Key& key, std::string& /*value*/, const TextRule& /*rule*/) {
    leave_out(key);
}

void Lean::on_choice(const Key& key, int& /*value*/, Names /*names*/) {
    leave_out(key);
}

void Lean::on_text_map(const Key& key, TextMap& /*value*/, const TextRule& /*rule*/) {
    leave_out(key);
}

void Lean::on_integer_map(const Key& key, IntegerMap& /*value*/, const IntegerRule& /*rule*/) {
    leave_out(key);
}

void Lean::on_any(const Key& key, Value& /*value*/) {
    leave_out(key);
}

void Lean::on_text_list(const Key& key,
                        base::List<std::string>& /*items*/,
                        const TextRule& /*each*/,
                        const ListRule& /*rule*/) {
    leave_out(key);
}

bool Lean::begin_object(const Key& key, const char* /*type_name*/) {
    return enter(key);
}

bool Lean::begin_list(const Key& key, std::size_t& /*count*/, const ListRule& /*rule*/) {
    return enter(key);
}

bool Lean::begin_item(std::size_t index, const ErasedList& type) {
    places_.push_back({&places_.back().value->items[index], blank_of(type)});
    return true;
}

bool Lean::leave_out(const Key& key) {
    const Place& place = places_.back();
    const Value* const member = member_of(place.value, key.name);
    const Value* const blank = member_of(place.blank, key.name);
    if (member == nullptr) {
        return true;
    }
    const bool is_known =
        key.presence == Presence::optional && blank != nullptr && *member == *blank;
    if (is_known) {
        base::erase_if(place.value->members,
                       [&](const Member& one) { return &one.value == member; });
    }
    return is_known;
}

bool Lean::enter(const Key& key) {
    if (leave_out(key)) {
        return false;
    }
    const Place& place = places_.back();
    for (Member& member : place.value->members) {
        if (member.name == key.name) {
            places_.push_back({&member.value, member_of(place.blank, key.name)});
            return true;
        }
    }
    return false;
}

const Value* Lean::blank_of(const ErasedList& type) {
    for (const auto& [visit, blank] : blanks_) {
        if (visit == type.item.visit) {
            return blank.get();
        }
    }
    void* const item = type.make();
    auto blank = std::make_unique<Value>(value_erased(item, type.item));
    type.destroy(item);
    return blanks_.emplace_back(type.item.visit, std::move(blank)).second.get();
}

std::string write_lean_erased(const void* message, const void* blank, const ErasedType& type) {
    Value value = value_erased(message, type);
    const Value empty = value_erased(blank, type);
    Lean lean(value, empty);
    // One visit_fields serves readers and writers; this one assigns to nothing.
    type.visit(lean, const_cast<void*>(message));
    return write_canonical(value);
}

}  // namespace spaarpas::json

#include "json/reader.h"

namespace spaarpas::json {

/// Which forms are there is looked up anew each time it is asked, so that the reader keeps nothing
/// for the few objects that have some.
bool Reader::on_form(FormNames names, std::size_t index, bool /*is_held*/) {
    const Value& object = *frames_.back().node;
    std::size_t first = 0;
    while (names(first) != nullptr && object.find(names(first)) == nullptr) {
        ++first;
    }
    if (names(first) == nullptr) {
        if (index == 0) {
            refuse_form(missing_form_problem(pointer_here(), object, names));
        }
        return false;
    }
    if (index > first && object.find(names(index)) != nullptr) {
        refuse_form(second_form_problem(pointer_to({names(index)}), names(index), names(first)));
    }
    return index == first;
}

/// What else such an object has would only be complained of in its wake.
void Reader::refuse_form(base::Problem problem) {
    if (is_full()) {
        return;
    }
    problems_.push_back(std::move(problem));
    if (unknown_ == UnknownFields::ignored) {
        return;
    }
    for (const Member& member : frames_.back().node->members) {
        known_.push_back(member.name.c_str());
    }
}

/// What is neither is told that it should be a text.
Written Reader::on_text_or_object(const Key& key, bool /*is_text*/) {
    const Value* found = frames_.back().node->find(key.name);
    return found != nullptr && found->kind == Kind::object ? Written::object : Written::text;
}

}  // namespace spaarpas::json

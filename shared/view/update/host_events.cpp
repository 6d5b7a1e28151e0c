#include "view/update/host_events.h"

#include <utility>

namespace spaarpas::view {

Detail detail(const char* name, std::string_view text) {
    Detail member;
    member.name = name;
    member.value.kind = json::Kind::text;
    member.value.text = text;
    return member;
}

Detail detail(const char* name, std::int64_t number) {
    Detail member;
    member.name = name;
    member.value.kind = json::Kind::integer;
    member.value.integer = number;
    return member;
}

Detail detail(const char* name, base::List<Detail> members) {
    Detail member;
    member.name = name;
    member.value.kind = json::Kind::object;
    member.value.members = std::move(members);
    return member;
}

void emit(Turn& turn, const char* name, base::List<Detail> details) {
    json::Value object;
    object.kind = json::Kind::object;
    object.members = std::move(details);
    turn.effects.events.push_back({name, json::write_canonical(object)});
}

}  // namespace spaarpas::view

#include "view/update/host_events.h"

#include <utility>

#include "json/value.h"

namespace spaarpas::view {

void emit(Turn& turn, const char* name, std::initializer_list<Detail> details) {
    json::Value object;
    object.kind = json::Kind::object;
    for (const Detail& detail : details) {
        json::Value value;
        value.kind = detail.text != nullptr ? json::Kind::text : json::Kind::integer;
        value.text = detail.text != nullptr ? detail.text : "";
        value.integer = detail.number;
        object.members.push_back({detail.name, std::move(value)});
    }
    turn.effects.events.push_back({name, json::write_canonical(object)});
}

}  // namespace spaarpas::view

#include "engine/program/nfc.h"

#include "base/nfc.h"
#include "json/pointer.h"

namespace spaarpas::engine {

namespace {

void put_into_nfc(json::Value& value, const std::string& pointer, base::Problems& changed) {
    if (value.kind == json::Kind::text) {
        std::string text = base::to_nfc(value.text);
        if (text != value.text) {
            changed.push_back({"text_not_nfc",
                               pointer,
                               value.text,
                               text,
                               "Write each letter with its accents as one character (NFC)"});
            value.text = std::move(text);
        }
    }
    for (std::size_t index = 0; index < value.items.size(); ++index) {
        std::string place = pointer;
        json::append_step(place, index);
        put_into_nfc(value.items[index], place, changed);
    }
    for (json::Member& member : value.members) {
        std::string place = pointer;
        json::append_step(place, member.name);
        put_into_nfc(member.value, place, changed);
    }
}

}  // namespace

base::Problems put_into_nfc(json::Value& document) {
    base::Problems changed;
    put_into_nfc(document, "", changed);
    return changed;
}

}  // namespace spaarpas::engine

#include "backend/service/names/nfc.h"

#include <cstdlib>
#include <memory>
#include <utility>

#include <utf8proc.h>

#include "engine/program/keys.h"
#include "json/pointer.h"

namespace spaarpas::service {

namespace {

/// A few scripts are longer in NFC. What would be too long to be read again stays as it is.
void put_into_nfc(std::string& name) {
    std::string composed = to_nfc(name);
    if (composed.size() <= engine::keys::a_name.max_bytes) {
        name = std::move(composed);
    }
}

void put_into_nfc(json::Value& value, const std::string& pointer, base::Problems& changed) {
    if (value.kind == json::Kind::text) {
        std::string text = to_nfc(value.text);
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

std::string to_nfc(std::string_view text) {
    utf8proc_uint8_t* composed = nullptr;
    const utf8proc_ssize_t bytes =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                     static_cast<utf8proc_ssize_t>(text.size()),
                     &composed,
                     static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(composed, &std::free);
    if (bytes < 0) {
        return std::string(text);
    }
    return {reinterpret_cast<const char*>(composed), static_cast<std::size_t>(bytes)};
}

base::Problems put_into_nfc(json::Value& document) {
    base::Problems changed;
    put_into_nfc(document, "", changed);
    return changed;
}

void put_into_nfc(engine::Cart& cart) {
    for (engine::CartLine& line : cart.lines) {
        put_into_nfc(line.sku);
        for (std::string& category : line.categories) {
            put_into_nfc(category);
        }
    }
}

}  // namespace spaarpas::service

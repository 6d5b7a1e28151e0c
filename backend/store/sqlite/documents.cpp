#include "backend/store/sqlite/documents.h"

#include "json/value.h"
#include "json/zone.h"

namespace spaarpas::store::sqlite {

namespace {

json::Value value_of(const std::string& text) {
    json::Value value;
    value.kind = json::Kind::text;
    value.text = text;
    return value;
}

json::Value parsed(const std::string& document, const char* type) {
    auto value = json::parse(document, document_limits);
    if (!value || value.value().kind != json::Kind::array) {
        throw_unreadable(Fault::corrupt, type, value.problems());
    }
    return std::move(value).value();
}

template <json::Message T>
std::string list_to_document(const base::List<T>& items) {
    std::string document = "[";
    for (const T& item : items) {
        document += document.size() > 1 ? "," : "";
        document += json::write_message(item);
    }
    return document + "]";
}

template <json::Message T>
base::List<T> list_of(const std::string& document) {
    base::List<T> items;
    for (const json::Value& value : parsed(document, T::type_name).items) {
        auto item = json::read_value<T>(value, json::UnknownFields::ignored);
        if (!item) {
            throw_unreadable(Fault::corrupt, T::type_name, item.problems());
        }
        items.push_back(std::move(item).value());
    }
    return items;
}

}  // namespace

void throw_unreadable(Fault fault, const char* type, const base::Problems& problems) {
    // A problem's `found` may quote what somebody said, so code and place alone are told.
    std::string what = std::string("a stored ") + type + " is none";
    if (!problems.empty()) {
        what += ": " + problems.front().code + " at '" + problems.front().pointer + "'";
    }
    throw StorageError(fault, what);
}

std::string to_document(const base::List<std::string>& texts) {
    json::Value list;
    list.kind = json::Kind::array;
    for (const std::string& text : texts) {
        list.items.push_back(value_of(text));
    }
    return json::write_canonical(list);
}

base::List<std::string> texts_of(const std::string& document) {
    base::List<std::string> texts;
    for (const json::Value& value : parsed(document, "list of texts").items) {
        texts.push_back(value.text);
    }
    return texts;
}

std::string to_document(const base::Zone& zone) {
    return list_to_document(zone);
}

base::Zone zone_of(const std::string& document) {
    return list_of<base::ZoneTransition>(document);
}

std::string to_document(const base::List<engine::Spent>& spent) {
    return list_to_document(spent);
}

base::List<engine::Spent> spent_of(const std::string& document) {
    return list_of<engine::Spent>(document);
}

}  // namespace spaarpas::store::sqlite

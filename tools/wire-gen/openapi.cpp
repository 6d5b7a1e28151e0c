#include "tools/wire-gen/openapi.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <sstream>
#include <string>

#include "tools/wire-gen/schema.h"
#include "tools/wire-gen/tree.h"
#include "wire/messages/problem.h"
#include "wire/routes.h"

namespace spaarpas::wire_gen {
namespace {

using json::Value;
using wire::ErrorCode;
using wire::Route;

constexpr const char* component = "#/components/schemas/";

Value reference(const std::string& type_name) {
    return object({{"$ref", text_value(component + type_name)}});
}

Value content_of(const std::string& media_type, Value schema) {
    return object({{media_type, object({{"schema", std::move(schema)}})}});
}

Value parameter(const char* place, const std::string& name, bool required) {
    return object({{"name", text_value(name)},
                   {"in", text_value(place)},
                   {"required", boolean_value(required)},
                   {"schema", object({{"type", text_value("string")}})}});
}

/// The parts of the path in braces, the query parameters, and the idempotency key.
Value parameters_of(const Route& route) {
    Value list = array();
    const std::string path = route.path;
    for (std::size_t at = path.find('{'); at != std::string::npos; at = path.find('{', at + 1)) {
        const std::size_t end = path.find('}', at);
        list.items.push_back(parameter("path", path.substr(at + 1, end - at - 1), true));
    }
    std::istringstream names(route.query == nullptr ? "" : route.query);
    for (std::string name; names >> name;) {
        list.items.push_back(parameter("query", name, false));
    }
    if (route.needs_idempotency_key) {
        list.items.push_back(parameter("header", "Idempotency-Key", true));
    }
    return list;
}

Value request_body_of(const Route& route) {
    Value content = content_of("application/json", reference(route.request));
    if (route.takes_ndjson) {
        put(content,
            "application/x-ndjson",
            object({{"schema",
                     object({{"type", text_value("string")},
                             {"description",
                              text_value(std::string("One ") + route.request + " a line")}})}}));
    }
    return object({{"required", boolean_value(true)}, {"content", std::move(content)}});
}

Value success_of(const Route& route) {
    if (route.reply == nullptr && route.media == wire::Media::json) {
        return object({{"204", object({{"description", text_value("Done")}})}});
    }
    Value schema = route.media == wire::Media::json ? reference(route.reply)
                                                    : object({{"type", text_value("string")}});
    if (route.media != wire::Media::json && route.reply != nullptr) {
        put(schema,
            "description",
            text_value(std::string("One ") + route.reply + " after another"));
    }
    return object(
        {{"200",
          object({{"description", text_value("Done")},
                  {"content", content_of(wire::media_type_of(route.media), std::move(schema))}})}});
}

void add_new(std::vector<ErrorCode>& all, std::span<const ErrorCode> more) {
    for (const ErrorCode error : more) {
        if (std::find(all.begin(), all.end(), error) == all.end()) {
            all.push_back(error);
        }
    }
}

std::vector<ErrorCode> errors_of(const Route& route) {
    std::vector<ErrorCode> all(route.errors.begin(), route.errors.end());
    add_new(all, wire::caller_errors(route.caller));
    if (route.request != nullptr) {
        add_new(all, wire::body_errors());
    }
    if (route.needs_idempotency_key) {
        add_new(all, wire::idempotency_errors());
    }
    add_new(all, wire::server_errors());
    return all;
}

void put_errors(Value& responses, const Route& route) {
    std::map<int, std::vector<std::string>> by_status;
    for (const ErrorCode error : errors_of(route)) {
        const wire::ErrorInfo& info = wire::info_of(error);
        by_status[info.status].emplace_back(info.code);
    }
    for (const auto& [status, codes] : by_status) {
        std::string description;
        for (const std::string& code : codes) {
            description += (description.empty() ? "`" : ", `") + code + "`";
        }
        put(responses,
            std::to_string(status),
            object({{"description", text_value(description)},
                    {"content",
                     content_of("application/problem+json",
                                reference(wire::ProblemDetails::type_name))}}));
    }
}

Value security_of(wire::Caller caller) {
    if (caller == wire::Caller::anyone) {
        return array();
    }
    const char* scheme = caller == wire::Caller::shopper ? "shopperToken" : "merchantKey";
    return array({object({{scheme, array()}})});
}

Value operation_of(const Route& route) {
    Value operation =
        object({{"summary", text_value(route.summary)}, {"security", security_of(route.caller)}});
    if (Value parameters = parameters_of(route); !parameters.items.empty()) {
        put(operation, "parameters", std::move(parameters));
    }
    if (route.request != nullptr) {
        put(operation, "requestBody", request_body_of(route));
    }
    Value responses = success_of(route);
    put_errors(responses, route);
    put(operation, "responses", std::move(responses));
    return operation;
}

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) {
        return static_cast<char>(std::tolower(c));
    });
    return text;
}

Value paths() {
    Value all = object();
    for (const Route& route : wire::routes()) {
        if (route.demo_only) {
            continue;
        }
        auto at = std::find_if(all.members.begin(),
                               all.members.end(),
                               [&route](const auto& member) { return member.name == route.path; });
        if (at == all.members.end()) {
            put(all, route.path, object());
            at = all.members.end() - 1;
        }
        put(at->value, lower(route.method), operation_of(route));
    }
    return all;
}

/// What the server reads it reads strictly; what it writes may gain fields.
Value schemas(const Catalogue& catalogue) {
    SchemaStyle style{component, {}};
    std::set<std::string> used = reachable(catalogue, wire::ProblemDetails::type_name);
    for (const Route& route : wire::routes()) {
        if (route.demo_only) {
            continue;
        }
        if (route.request != nullptr) {
            style.strict.merge(reachable(catalogue, route.request));
        }
        if (route.reply != nullptr) {
            used.merge(reachable(catalogue, route.reply));
        }
    }
    used.insert(style.strict.begin(), style.strict.end());
    Value all = object();
    for (const std::string& name : used) {
        put(all, name, type_schema(*find_type(catalogue, name), style));
    }
    return all;
}

Value bearer(const char* format, const char* description) {
    return object({{"type", text_value("http")},
                   {"scheme", text_value("bearer")},
                   {"bearerFormat", text_value(format)},
                   {"description", text_value(description)}});
}

}  // namespace

GeneratedFile openapi_document(const Catalogue& catalogue) {
    const Value document = object(
        {{"openapi", text_value("3.1.0")},
         {"info",
          object({{"title", text_value("Spaarpas")},
                  {"version", text_value("1")},
                  {"license",
                   object({{"name", text_value("Apache-2.0")},
                           {"identifier", text_value("Apache-2.0")}})}})},
         {"paths", paths()},
         {"components",
          object({{"schemas", schemas(catalogue)},
                  {"securitySchemes",
                   object({{"shopperToken",
                            bearer("JWT", "Signed by the shop for the shopper who is signed in")},
                           {"merchantKey",
                            bearer("secret", "The merchant's secret key, never in a page")}})}})}});
    return {"docs/openapi.json", pretty(document)};
}

}  // namespace spaarpas::wire_gen

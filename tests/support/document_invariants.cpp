#include "tests/support/document_invariants.h"

#include "json/message.h"
#include "wire/fields.h"

namespace spaarpas::test {
namespace {

using json::UnknownFields;

std::string broken_problems(const base::Problems& problems) {
    if (problems.empty() || problems.size() > json::Reader::max_problems + 1) {
        return "a refusal with " + std::to_string(problems.size()) + " problems";
    }
    for (const base::Problem& problem : problems) {
        if (problem.code.empty()) {
            return "a problem without a code";
        }
        if (!problem.pointer.empty() && problem.pointer.front() != '/') {
            return "no JSON pointer: " + problem.pointer;
        }
    }
    return "";
}

template <json::Message T>
std::string broken_message(const json::Value& document, UnknownFields unknown) {
    const auto first = json::read_value<T>(document, unknown);
    if (!first.ok()) {
        return broken_problems(first.problems());
    }
    const std::string text = json::write_message(first.value());
    const auto second = json::read_message<T>(text, UnknownFields::refused);
    if (!second.ok()) {
        return std::string(T::type_name) + " is not read back: " + text;
    }
    return json::write_message(second.value()) == text
               ? ""
               : std::string(T::type_name) + " is read back differently: " + text;
}

template <json::Message... T>
std::string broken_messages(const json::Value& document) {
    std::string broken;
    const auto check = [&broken](std::string found) {
        if (broken.empty()) {
            broken = std::move(found);
        }
    };
    (check(broken_message<T>(document, UnknownFields::refused)), ...);
    (check(broken_message<T>(document, UnknownFields::ignored)), ...);
    return broken;
}

}  // namespace

std::string broken_invariant(std::string_view document) {
    const auto parsed = json::parse(document);
    if (!parsed.ok()) {
        return broken_problems(parsed.problems());
    }
    const std::string canonical = json::write_canonical(parsed.value());
    const auto again = json::parse(canonical, {canonical.size(), 32});
    if (!again.ok() || json::write_canonical(again.value()) != canonical) {
        return "the canonical form is not stable: " + canonical;
    }
    return broken_messages<engine::Program,
                           wire::Event,
                           wire::Wallet,
                           wire::AnswerRequest,
                           wire::ProblemDetails>(parsed.value());
}

}  // namespace spaarpas::test

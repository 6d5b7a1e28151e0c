// Works random histories out for tests/histories/run.mjs: reads a case a line from standard input,
// and writes a line for each: where the member stands, and what an arrival was refused for.
#include <iostream>
#include <string>
#include <utility>

#include "engine/program/checker.h"
#include "engine/program/program.h"
#include "json/message.h"
#include "tests/histories/member.h"

namespace spaarpas::histories {

namespace {

using engine::Program;

base::Problems problems_of(const Case& one) {
    for (Program program : one.versions) {
        program.zone.clear();
        base::Problems problems = engine::check_program(program);
        if (!problems.empty()) {
            return problems;
        }
    }
    return {};
}

std::string refusal(const base::Problems& problems) {
    const base::Problem& first = problems.front();
    return R"({"problem":")" + first.code + " at " + first.pointer + R"("})";
}

std::string booked_by(const Case& one) {
    Purse purse(one.versions.front());
    Booked booked;
    for (const Step& step : one.steps) {
        booked.codes.push_back(purse.take(step));
    }
    purse.pass(one.at_ms);
    booked.holding = purse.holding();
    return json::write_message(booked);
}

void take(const engine::Event& arrival, const Case& one, Member& member) {
    if (arrival.kind == "erase") {
        member.forget();
    } else if (arrival.kind == "merge") {
        Member other(one.versions);
        for (const engine::Event& event : one.others) {
            other.arrive(event);
        }
        member.unite(other);
    } else {
        member.arrive(arrival);
    }
}

std::string answer_to(const std::string& line) {
    base::Result<Case> read = json::read_message<Case>(line, json::UnknownFields::refused);
    if (!read) {
        return refusal(read.problems());
    }
    const Case& one = read.value();
    const base::Problems problems = problems_of(one);
    if (!problems.empty()) {
        return refusal(problems);
    }
    if (!one.steps.empty()) {
        return booked_by(one);
    }
    Member member(one.versions, one.retained);
    for (const engine::Event& event : one.events) {
        take(event, one, member);
    }
    return json::write_message(member.look(one.at_ms));
}

void answer_all() {
    // Reading one character at a time for the sake of C would cost more than a rule does.
    std::ios::sync_with_stdio(false);
    std::string line;
    while (std::getline(std::cin, line)) {
        std::cout << answer_to(line) << std::endl;
    }
}

}  // namespace

}  // namespace spaarpas::histories

int main() {
    spaarpas::histories::answer_all();
}

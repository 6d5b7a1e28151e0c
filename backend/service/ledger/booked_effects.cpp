#include "backend/service/ledger/booked_effects.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace spaarpas::service {

namespace {

void add_to_line(base::List<engine::LineAmount>& lines, const engine::LineAmount& part) {
    for (engine::LineAmount& line : lines) {
        if (line.line == part.line) {
            line.amount += part.amount;
            return;
        }
    }
    lines.push_back(part);
}

/// What is booked of the sources that the differences speak of.
std::vector<engine::Effect> read_booked(store::Transaction& tables,
                                        store::MemberKey member,
                                        const base::List<engine::Effect>& differences) {
    std::set<std::string> sources;
    for (const engine::Effect& difference : differences) {
        sources.insert(difference.source);
    }
    std::vector<engine::Effect> booked;
    for (const std::string& source : sources) {
        for (store::EffectRecord& record : tables.effects().of_source(member, source)) {
            booked.push_back(std::move(record.effect));
        }
    }
    return booked;
}

}  // namespace

bool is_same_effect(const engine::Effect& left, const engine::Effect& right) {
    return left.cause == right.cause && left.place == right.place && left.kind == right.kind &&
           left.subject == right.subject;
}

engine::Effect moved_by(const engine::Effect& booked, const engine::Effect& difference) {
    engine::Effect effect = difference;
    effect.amount += booked.amount;
    effect.lines = booked.lines;
    for (const engine::LineAmount& part : difference.lines) {
        add_to_line(effect.lines, part);
    }
    base::erase_if(effect.lines, [](const engine::LineAmount& line) { return line.amount == 0; });
    return effect;
}

void book_effects(store::Transaction& tables,
                  store::MemberKey member,
                  const base::List<engine::Effect>& differences) {
    if (differences.empty()) {
        return;
    }
    std::vector<engine::Effect> booked = read_booked(tables, member, differences);
    std::vector<engine::Effect> touched;
    for (const engine::Effect& difference : differences) {
        const auto is_it = [&difference](const engine::Effect& other) {
            return is_same_effect(other, difference);
        };
        auto place = std::find_if(booked.begin(), booked.end(), is_it);
        if (place == booked.end()) {
            booked.push_back(difference);
            place = std::prev(booked.end());
        } else {
            *place = moved_by(*place, difference);
        }
        touched.erase(std::remove_if(touched.begin(), touched.end(), is_it), touched.end());
        touched.push_back(*place);
    }
    for (const engine::Effect& effect : touched) {
        if (effect.amount == 0) {
            tables.effects().remove(member, effect);
        } else {
            tables.effects().put(member, effect);
        }
    }
}

}  // namespace spaarpas::service

#include "engine/preview/preview.h"

#include <utility>

#include "engine/decide/advance.h"
#include "json/message.h"

namespace spaarpas::engine {

namespace {

/// What stands in the way, in the form of a refusal of the backend.
struct Refusal {
    static constexpr const char* type_name = "Refusal";
    std::string code;
    std::string pointer;
};

void visit_fields(json::Fields& fields, Refusal& refusal) {
    fields.text({"code"}, refusal.code);
    fields.text({"pointer"}, refusal.pointer);
}

std::string refuse(const base::Problems& problems) {
    const base::Problem& problem = problems.front();
    return json::write_message(Refusal{problem.code, problem.pointer});
}

/// Leaves what may be told of a decision.
void shorten(Decision& decision) {
    decision.uses.clear();
    decision.kept.clear();
    decision.facts = Facts();
    for (Effect& effect : decision.effects) {
        effect.lines.clear();
    }
}

base::List<Event> orders_of(const PageQuestion& question) {
    base::List<Event> events;
    for (const OrderAsked& asked : question.orders) {
        Event& order = events.emplace_back();
        order.id = asked.id;
        order.source = asked.id;
        order.kind = event_order;
        order.cart = asked.cart;
        order.balances = question.balances;
    }
    return events;
}

Foretold foretell(const Program& program, const Facts& facts, const Event& event) {
    Foretold foretold;
    foretold.id = event.id;
    base::Result<Decision> decision = decide(program, facts, event);
    if (decision) {
        foretold.decision = std::move(decision.value());
    } else {
        foretold.code = decision.problems().front().code;
        foretold.pointer = decision.problems().front().pointer;
    }
    return foretold;
}

}  // namespace

PreviewAnswer preview(const Program& program, PreviewQuestion question) {
    PreviewAnswer answer;
    const Versions versions{&program};
    // Facts that cannot be advanced are refused by the decision that is asked for with them.
    static_cast<void>(advance(versions, question.facts, question.at_ms));
    base::List<Event> events = orders_of(question);
    for (Event& event : question.events) {
        events.push_back(std::move(event));
    }
    for (Event& event : events) {
        event.at_ms = question.at_ms;
        Foretold& foretold = answer.events.emplace_back(foretell(program, question.facts, event));
        if (foretold.decision && !question.whole) {
            shorten(*foretold.decision);
        }
    }
    for (const std::string& id : question.offers) {
        const Offer* const offer = find_offer(program, id);
        if (offer != nullptr && question.cart) {
            answer.offers.push_back(
                {id,
                 offer_in_cart(program, question.facts, *question.cart, *offer, question.at_ms)});
        }
    }
    return answer;
}

std::string preview_text(std::string_view program, std::string_view question) {
    constexpr auto unknown = json::UnknownFields::ignored;
    const auto read_program = json::read_message<Program>(program, unknown);
    if (!read_program) {
        return refuse(read_program.problems());
    }
    auto read_question = json::read_message<PreviewQuestion>(question, unknown);
    if (!read_question) {
        return refuse(read_question.problems());
    }
    return json::write_message(preview(read_program.value(), std::move(read_question.value())));
}

}  // namespace spaarpas::engine

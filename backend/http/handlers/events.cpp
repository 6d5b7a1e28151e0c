#include <optional>
#include <vector>

#include "backend/http/content_type.h"
#include "backend/http/handlers/handlers.h"

namespace spaarpas::http {

namespace {

constexpr std::size_t most_events = 1000;

/// The lines of an NDJSON body: the events that can be read, and for each line either its event or
/// what is wrong with it.
struct Batch {
    std::vector<wire::Event> events;
    base::List<wire::EventResult> unreadable;
    std::vector<bool> readable;
};

wire::EventResult unreadable_line(std::size_t line, const base::Problems& problems) {
    const base::Problem& first = problems.front();
    wire::EventResult result;
    result.state = wire::EventState::refused;
    result.code = wire::name_of(ErrorCode::body_invalid);
    result.detail = "Line " + std::to_string(line) + ", " +
                    (first.pointer.empty() ? "/" : first.pointer) + ": found " + first.found +
                    ", expected " + first.expected + ". " + first.mend;
    return result;
}

Batch read_lines(std::string_view body) {
    Batch batch;
    for (std::size_t line = 1; !body.empty(); ++line) {
        const std::size_t end = body.find('\n');
        const std::string_view text = body.substr(0, end);
        body = end == body.npos ? std::string_view{} : body.substr(end + 1);
        if (text.find_first_not_of(" \t\r") == text.npos) {
            continue;
        }
        auto event = json::read_message<wire::Event>(text, json::UnknownFields::refused);
        batch.readable.push_back(event.ok());
        if (event) {
            batch.events.push_back(std::move(event.value()));
        } else {
            batch.unreadable.push_back(unreadable_line(line, event.problems()));
        }
    }
    return batch;
}

/// Puts the results back into the order of the lines.
wire::EventsReply merge(Batch batch, wire::EventsReply booked) {
    wire::EventsReply merged;
    std::size_t next_booked = 0;
    std::size_t next_unreadable = 0;
    for (const bool readable : batch.readable) {
        merged.results.push_back(readable ? std::move(booked.results[next_booked++])
                                          : std::move(batch.unreadable[next_unreadable++]));
    }
    return merged;
}

Reply post_many(const Call& call) {
    Batch batch = read_lines(call.request.body);
    if (batch.readable.empty() || batch.readable.size() > most_events) {
        return refusal_reply({ErrorCode::body_invalid, "Send 1 to 1000 events, one a line.", {}},
                             call.request);
    }
    auto booked = call.api.service().events().post_many(call.merchant, batch.events);
    if (!booked) {
        return refusal_reply(booked.refusal(), call.request);
    }
    return json_reply(json::write_message(merge(std::move(batch), std::move(booked.value()))));
}

}  // namespace

Reply post_events(const Call& call) {
    const std::string type = media_type(call.request.header("content-type"));
    if (type == wire::media_type_of(wire::Media::ndjson)) {
        return post_many(call);
    }
    return with_body<wire::Event>(
        call, [&call](const wire::Event& event) -> service::Result<wire::EventsReply> {
            auto result = call.api.service().events().post(call.merchant, event);
            if (!result) {
                return result.refusal();
            }
            return wire::EventsReply{{std::move(result.value())}};
        });
}

}  // namespace spaarpas::http

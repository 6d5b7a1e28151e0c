#include "engine/program/window.h"

#include "engine/program/keys.h"
#include "engine/program/limits.h"

namespace spaarpas::engine {

namespace {

/// `{"days": n}`.
struct Days {
    static constexpr const char* type_name = "Days";
    std::int64_t days = 0;
};

void visit_fields(json::Fields& fields, Days& days) {
    fields.integer(keys::must("days", SPAARPAS_DOC("So many local days, today included")),
                   days.days,
                   limits::some_days);
}

/// Where `ever` stands among the names of a place; what comes before it is that place's own.
int index_of_ever(WindowPlace place) {
    return place == WindowPlace::reaches ? 0 : 1;
}

int index_of(const Window& window, WindowPlace place) {
    const int ever = index_of_ever(place);
    switch (window.span) {
        case Span::now:
        case Span::order:
            return 0;
        case Span::period:
            return ever + 1 + static_cast<int>(window.period);
        default:
            return ever;
    }
}

Window window_at(int index, WindowPlace place) {
    const int ever = index_of_ever(place);
    if (index == ever) {
        return {Span::ever};
    }
    if (index < ever) {
        return {place == WindowPlace::limit ? Span::order : Span::now};
    }
    return {Span::period, static_cast<Period>(index - ever - 1)};
}

void visit_name(json::Fields& fields, const json::Key& key, int& index, WindowPlace place) {
    switch (place) {
        case WindowPlace::condition:
            fields.enumerated(
                key, index, {"now", "ever", "day", "week", "month", "quarter", "year"});
            break;
        case WindowPlace::limit:
            fields.enumerated(
                key, index, {"order", "ever", "day", "week", "month", "quarter", "year"});
            break;
        case WindowPlace::reaches:
            fields.enumerated(key, index, {"ever", "day", "week", "month", "quarter", "year"});
            break;
    }
}

}  // namespace

void visit_window(json::Fields& fields, const json::Key& key, Window& window, WindowPlace place) {
    const json::Written written = fields.text_or_object(key, window.span != Span::days);
    if (written != json::Written::object) {
        const int before = index_of(window, place);
        int index = before;
        visit_name(fields, key, index, place);
        if (index != before) {
            window = window_at(index, place);
        }
    }
    if (written != json::Written::text) {
        Days days{window.days};
        fields.object(key, days);
        if (window.days != days.days) {
            window = {.span = Span::days, .days = days.days};
        }
    }
}

const char* name_of(Period period) {
    static constexpr const char* names[] = {"day", "week", "month", "quarter", "year"};
    return names[static_cast<std::size_t>(period)];
}

const char* name_of(const Window& window) {
    static constexpr const char* names[] = {"now", "ever", "order", "", "days"};
    return window.span == Span::period ? name_of(window.period)
                                       : names[static_cast<std::size_t>(window.span)];
}

}  // namespace spaarpas::engine

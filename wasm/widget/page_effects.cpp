#include "wasm/widget/page_effects.h"

#include <utility>

namespace spaarpas::widget {

void visit_fields(json::Fields& fields, HostEventMessage& message) {
    fields.text({"name"}, message.name);
    fields.text({"detail"}, message.detail);
}

void visit_fields(json::Fields& fields, StreamMessage& message) {
    fields.boolean({"open"}, message.open);
    fields.text({"path"}, message.path);
    fields.text({"token"}, message.token);
}

void visit_fields(json::Fields& fields, FocusMessage& message) {
    fields.integer({"root"}, message.root);
    fields.text({"mark"}, message.mark);
}

void visit_fields(json::Fields& fields, PreviewMessage& message) {
    fields.integer({"id"}, message.id);
    fields.text({"program"}, message.program);
    fields.text({"question"}, message.question);
}

void visit_fields(json::Fields& fields, OwnDataMessage& message) {
    fields.boolean({"to_check"}, message.to_check);
    fields.text({"text"}, message.text);
}

void visit_fields(json::Fields& fields, PageEffects& message) {
    fields.boolean({"ask_token"}, message.ask_token);
    fields.optional_object({"stream"}, message.stream);
    fields.enumerated({"panel"}, message.panel, {"none", "open", "close"});
    fields.optional_object({"focus"}, message.focus);
    fields.text({"copy"}, message.copy);
    fields.text({"scan"}, message.scan);
    fields.list({"events"}, message.events);
    fields.optional_integer({"wake_at_ms"}, message.wake_at_ms);
    fields.optional_object({"preview"}, message.preview);
    fields.optional_object({"own_data"}, message.own_data);
}

void merge(PageEffects& target, view::Effects effects) {
    target.ask_token = target.ask_token || effects.ask_token;
    target.wake_at_ms = effects.wake_at_ms;
    if (effects.stream) {
        target.stream = {effects.stream->open,
                         std::move(effects.stream->path),
                         std::move(effects.stream->token)};
    }
    if (effects.panel != view::PanelMove::none) {
        target.panel = effects.panel;
    }
    if (effects.focus) {
        target.focus = {effects.focus->root, std::move(effects.focus->mark)};
    }
    if (!effects.copy.empty()) {
        target.copy = std::move(effects.copy);
    }
    if (!effects.scan.empty()) {
        target.scan = std::move(effects.scan);
    }
    if (effects.preview) {
        target.preview = {effects.preview->id,
                          std::move(effects.preview->program),
                          std::move(effects.preview->question)};
    }
    if (effects.own_data) {
        target.own_data = {effects.own_data->to_check, std::move(effects.own_data->text)};
    }
    for (view::HostEvent& event : effects.events) {
        target.events.push_back({std::move(event.name), std::move(event.detail)});
    }
}

}  // namespace spaarpas::widget

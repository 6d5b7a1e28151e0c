#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/list.h"
#include "json/fields.h"
#include "view/update/effects.h"

namespace spaarpas::widget {

struct HostEventMessage {
    static constexpr const char* type_name = "HostEventMessage";
    std::string name;
    std::string detail;
};

struct StreamMessage {
    static constexpr const char* type_name = "StreamMessage";
    bool open = false;
    std::string path;
    std::string token;
};

struct FocusMessage {
    static constexpr const char* type_name = "FocusMessage";
    std::int64_t root = 0;
    std::string mark;
};

struct PreviewMessage {
    static constexpr const char* type_name = "PreviewMessage";
    std::int64_t id = 0;
    std::string program;
    std::string question;
};

struct OwnDataMessage {
    static constexpr const char* type_name = "OwnDataMessage";
    bool to_check = false;
    std::string text;
};

/// What the page side is to do after a flush: everything of view::Effects but the requests.
struct PageEffects {
    static constexpr const char* type_name = "PageEffects";
    bool ask_token = false;
    std::optional<StreamMessage> stream;
    view::PanelMove panel = view::PanelMove::none;
    std::optional<FocusMessage> focus;
    std::string copy;
    std::string scan;
    base::List<HostEventMessage> events;
    std::optional<std::int64_t> wake_at_ms;
    std::optional<PreviewMessage> preview;
    std::optional<OwnDataMessage> own_data;
};

void visit_fields(json::Fields& fields, PageEffects& message);

/// Adds the effects of one more update. Where only one of a kind can be, the later one counts.
void merge(PageEffects& target, view::Effects effects);

}  // namespace spaarpas::widget

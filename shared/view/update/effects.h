#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/array.h"
#include "base/list.h"

namespace spaarpas::view {

enum class Method { get, post, erase };

/// How long a request may take: a read that a shopper waits for, or a write that must not be cut
/// short.
enum class TimeoutClass { read, write };

/// One request to the backend.
///
/// *Shape*: `path` begins with `/v1/` and is relative to the backend's address. `token` goes into
/// `Authorization: Bearer` and `idempotency_key` into `Idempotency-Key`; neither is sent when
/// empty. `body` is JSON. Each request, a retry too, has an id of its own; its answer is a Reply
/// with that id.
struct Request {
    std::uint32_t id = 0;
    Method method = Method::get;
    std::string path;
    std::string body;
    std::string token;
    std::string idempotency_key;
    TimeoutClass timeout = TimeoutClass::read;
};

/// An event for the host page: `name` as in the public contract (without `spaarpas:`), `detail` a
/// JSON object.
struct HostEvent {
    std::string name;
    std::string detail;
};

enum class PanelMove { none, open, close };

/// Moves the focus, after the patch is applied, to the element of `root` whose `data-mark` is
/// `mark`.
struct FocusMove {
    std::uint32_t root = 0;
    std::string mark;
};

/// What the live stream should be: open with this token, or closed.
struct StreamMove {
    bool open = false;
    std::string path;
    std::string token;
};

/// A question for the rules, which are a module of their own in the page.
///
/// *Shape*: `program` is the public program, `question` an engine::PageQuestion, both as JSON:
/// what engine::preview_text takes. `id` is one of those that requests have too.
struct PreviewRequest {
    std::uint32_t id = 0;
    std::string program;
    std::string question;
};

/// The member's export as it came: to be checked, or a file for the shopper.
struct OwnData {
    bool to_check = false;
    std::string text;
};

/// What the runtime is to do after an update, in the order of the fields; the patch for the new
/// state comes first.
///
/// *Shape*: `ask_token` is answered by TokenAnswer. `aborts` are ids of requests whose answer no
/// longer matters; none comes for them. `panel` shows (`showModal`) or closes the dialog of the
/// panel root. `copy` goes to the clipboard, answered by Copied; `scan` is to be drawn for a
/// scanner, answered by Scanned. `wake_at_ms` is when the next Tick
/// is due; it replaces the one before, none cancels it. `own_data` is answered by Checked where it
/// is to be checked. `preview` is answered by PreviewReply;
/// where it cannot be, that is said too, and what was asked before it needs no answer any more.
struct Effects {
    bool ask_token = false;
    base::Array<std::uint32_t> aborts;
    base::List<Request> requests;
    std::optional<StreamMove> stream;
    PanelMove panel = PanelMove::none;
    std::optional<FocusMove> focus;
    std::string copy;
    std::string scan;
    base::List<HostEvent> events;
    std::optional<std::int64_t> wake_at_ms;
    std::optional<PreviewRequest> preview;
    std::optional<OwnData> own_data;
};

}  // namespace spaarpas::view

#include "view/ssr/first_view.h"

#include "view/components/render.h"
#include "view/node/url.h"
#include "view/ssr/html.h"
#include "view/texts/native.h"

namespace spaarpas::view {

namespace {

State state_of(const FirstView& view) {
    State state;
    state.program_id = view.program.id;
    state.locale = view.locale;
    state.texts.load(native_texts(language_of(view.locale)));
    state.now_ms = view.now_ms;
    state.program.phase = LoadPhase::ready;
    state.program.value = view.program;
    state.session = view.wallet ? Session::shopper : Session::guest;
    if (view.wallet) {
        state.wallet.phase = LoadPhase::ready;
        state.wallet.value = view.wallet;
        state.wallet.received_at_ms = view.now_ms;
    }
    return state;
}

std::string style_link(std::string_view style_sheet) {
    const std::optional<Url> url = Url::create(style_sheet);
    if (!url) {
        return {};
    }
    // A tree refuses links, so that no view can load anything; this one is the server's own.
    std::string out = "<link rel=\"stylesheet\" href=\"";
    for (const char character : url->text()) {
        if (character == '"' || character == '<' || character == '&') {
            return {};
        }
        out += character;
    }
    return out + "\">";
}

}  // namespace

std::string first_view(const FirstView& view, std::string_view style_sheet) {
    const State state = state_of(view);
    Root root;
    root.id = 1;
    root.kind = RootKind::wallet;
    root.visible = true;
    Names names;
    Tree tree(names);
    const Node top = render(tree, state, root);
    return "<spaarpas-wallet><template shadowrootmode=\"open\">" + style_link(style_sheet) +
           to_html(tree, top) + "</template></spaarpas-wallet>\n";
}

}  // namespace spaarpas::view

#include "view/ssr/first_view.h"

#include <algorithm>

#include "view/render.h"
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
    state.still = true;
    state.program.phase = LoadPhase::ready;
    state.program.value = std::make_unique<engine::Program>(view.program);
    state.session = view.wallet ? Session::shopper : Session::guest;
    if (view.wallet) {
        state.wallet.phase = LoadPhase::ready;
        state.wallet.value = std::make_unique<wire::Wallet>(*view.wallet);
        state.wallet.received_at_ms = view.now_ms;
    }
    return state;
}

/// `own` are the rules of this view alone.
std::string style_element(const ViewStyles& styles, const std::string& own) {
    // What ends the element would let the rest be read as markup; no style sheet of ours has it.
    if (styles.css.empty() || styles.css.find("</") != std::string_view::npos) {
        return {};
    }
    std::string out = "<style";
    if (is_nonce(styles.nonce)) {
        out.append(" nonce=\"").append(styles.nonce).append("\"");
    }
    return out.append(">").append(styles.css).append(own).append("</style>");
}

}  // namespace

bool is_nonce(std::string_view text) {
    constexpr std::size_t longest = 128;
    return !text.empty() && text.size() <= longest &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '+' || c == '/' || c == '-' || c == '_' || c == '=';
           });
}

bool is_theme(std::string_view text) {
    return text == "light" || text == "dark";
}

std::string first_view(const FirstView& view, const ViewStyles& styles) {
    const State state = state_of(view);
    Root root;
    root.id = 1;
    root.kind = RootKind::wallet;
    root.visible = true;
    Names names;
    Tree tree(names);
    const Node top = render(tree, state, root);
    const Html html = to_html(tree, top);
    std::string out = "<spaarpas-wallet";
    if (is_theme(styles.theme)) {
        out.append(" theme=\"").append(styles.theme).append("\"");
    }
    return out + "><template shadowrootmode=\"open\">" + style_element(styles, html.css) +
           html.body + "</template></spaarpas-wallet>\n";
}

}  // namespace spaarpas::view

#include "backend/doctor/page.h"

#include <cstring>

#include <gumbo.h>

#include "backend/doctor/address.h"
#include "backend/http/header_text.h"

namespace spaarpas::doctor {

namespace {

std::string attribute(const GumboNode& node, const char* name) {
    const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
    return found == nullptr ? std::string() : found->value;
}

std::string program_in(std::string_view src) {
    constexpr std::string_view name = "program=";
    const std::size_t at = src.find(name);
    if (at == std::string_view::npos) {
        return {};
    }
    const std::string_view rest = src.substr(at + name.size());
    const std::size_t end =
        rest.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");
    return std::string(rest.substr(0, end));
}

void read_script(const GumboNode& node, Page& page) {
    const std::string src = attribute(node, "src");
    if (src.find("/spaarpas.js") == std::string::npos) {
        const GumboVector& children = node.v.element.children;
        const auto* text =
            children.length > 0 ? static_cast<const GumboNode*>(children.data[0]) : nullptr;
        page.configures =
            page.configures ||
            (text != nullptr && std::strstr(text->v.text.text, "spaarpas") != nullptr &&
             std::strstr(text->v.text.text, "config") != nullptr);
        return;
    }
    Tag tag;
    tag.src = resolved(page.base, src);
    tag.program = attribute(node, "data-program");
    if (tag.program.empty()) {
        tag.program = program_in(src);
    }
    tag.api = attribute(node, "data-api");
    tag.token_url = attribute(node, "data-token-url");
    tag.nonce = attribute(node, "nonce");
    tag.integrity = attribute(node, "integrity");
    page.tags.push_back(std::move(tag));
}

void read_base(const GumboNode& node, Page& page) {
    std::string base = resolved(page.base, attribute(node, "href"));
    if (!base.empty()) {
        page.base = std::move(base);
        page.has_base = true;
    }
}

void read_element(const GumboNode& node, Page& page) {
    switch (node.v.element.tag) {
        case GUMBO_TAG_SCRIPT:
            read_script(node, page);
            break;
        case GUMBO_TAG_META:
            if (http::lower_case(attribute(node, "http-equiv")) == "content-security-policy") {
                page.policies.push_back(attribute(node, "content"));
            }
            break;
        case GUMBO_TAG_BASE:
            if (!page.has_base) {
                read_base(node, page);
            }
            break;
        default:
            break;
    }
}

/// In the order of the page, without recursion: how deep a page is, is the shop's to say.
void read_nodes(const GumboNode& root, Page& page) {
    std::vector<const GumboNode*> waiting{&root};
    while (!waiting.empty()) {
        const GumboNode& node = *waiting.back();
        waiting.pop_back();
        if (node.type != GUMBO_NODE_ELEMENT) {
            continue;
        }
        read_element(node, page);
        const GumboVector& children = node.v.element.children;
        for (unsigned index = children.length; index > 0; index -= 1) {
            waiting.push_back(static_cast<const GumboNode*>(children.data[index - 1]));
        }
    }
}

}  // namespace

Page read_page(std::string_view html, std::string_view address) {
    Page page;
    page.base = address;
    GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size());
    read_nodes(*output->root, page);
    gumbo_destroy_output(&kGumboDefaultOptions, output);
    return page;
}

}  // namespace spaarpas::doctor

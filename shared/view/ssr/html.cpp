#include "view/ssr/html.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace spaarpas::view {

namespace {

void write_escaped(std::string& out, std::string_view text) {
    for (const char character : text) {
        switch (character) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += character;
        }
    }
}

/// Elements of HTML that have no end.
bool is_void(std::string_view tag) {
    return tag == "input" || tag == "img" || tag == "br" || tag == "hr";
}

class Serializer {
public:
    explicit Serializer(const Tree& tree) : tree_(tree), records_(tree.records()) {}

    void node(std::uint32_t index) {
        const Record& record = records_.nodes[index];
        if (record.kind == NodeKind::text) {
            write_escaped(out_, records_.view(record.text));
        } else if (record.kind != NodeKind::none) {
            element(record);
        }
    }

    Html take() {
        Html html{std::move(out_), {}};
        for (std::size_t number = 0; number < variables_.size(); ++number) {
            html.css += "[data-v=\"" + std::to_string(number) + "\"]{" + variables_[number] + '}';
        }
        return html;
    }

private:
    void element(const Record& record) {
        const std::string_view tag = tree_.names().text(record.tag);
        out_ += '<';
        out_ += tag;
        attributes(record);
        out_ += '>';
        if (record.kind == NodeKind::element && is_void(tag)) {
            return;
        }
        for (std::uint32_t at = 0; at < record.children.size; ++at) {
            node(records_.children[record.children.first + at]);
        }
        out_ += "</";
        out_ += tag;
        out_ += '>';
    }

    void attributes(const Record& record) {
        std::string style;
        for (std::uint32_t at = 0; at < record.attributes.size; ++at) {
            const StoredAttribute& stored = records_.attributes[record.attributes.first + at];
            const std::string_view name = tree_.names().text(stored.name);
            if (stored.kind == AttributeKind::variable) {
                style += name;
                style += ':';
                style += records_.view(stored.text);
                style += ';';
            } else {
                attribute(name, stored);
            }
        }
        if (!style.empty()) {
            write("data-v", std::to_string(number_of(style)));
        }
    }

    /// Elements with the same values share a rule.
    std::size_t number_of(const std::string& style) {
        std::size_t number = 0;
        while (number < variables_.size() && variables_[number] != style) {
            ++number;
        }
        if (number == variables_.size()) {
            variables_.push_back(style);
        }
        return number;
    }

    void attribute(std::string_view name, const StoredAttribute& stored) {
        if (stored.kind == AttributeKind::flag) {
            if (stored.fixed != 0) {
                write(name, "");
            }
        } else if (stored.kind == AttributeKind::fixed) {
            write(name, tree_.names().text(stored.fixed));
        } else {
            write(name, records_.view(stored.text));
        }
    }

    void write(std::string_view name, std::string_view value) {
        out_ += ' ';
        out_ += name;
        out_ += "=\"";
        write_escaped(out_, value);
        out_ += '"';
    }

    const Tree& tree_;
    const Records& records_;
    std::string out_;
    std::vector<std::string> variables_;
};

}  // namespace

Html to_html(const Tree& tree, Node top) {
    Serializer serializer(tree);
    serializer.node(top.index);
    return serializer.take();
}

}  // namespace spaarpas::view

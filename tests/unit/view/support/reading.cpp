#include "unit/view/support/reading.h"

#include <algorithm>
#include <map>

#include "unit/view/support/foretell.h"
#include "view/render.h"

namespace spaarpas::view::testing {
namespace {

/// Walks a tree and gives a line for each thing that is read.
class Walk {
public:
    explicit Walk(const Tree& tree) : tree_(tree), records_(tree.records()) {}

    void visit(const Record& record) {
        if (record.kind == NodeKind::text) {
            line_ += records_.view(record.text);
            return;
        }
        if (attribute(record, "role") == "img") {
            end_line("", "");
            lines.push_back("(picture " + attribute(record, "aria-label") + ")");
            return;
        }
        if (record.kind != NodeKind::element || attribute(record, "aria-hidden") == "true") {
            return;
        }
        const std::string tag(tree_.names().text(record.tag));
        check_rules(record, tag);
        if (tag == "span" || tag == "label") {
            children(record);
        } else {
            block(record, tag);
        }
    }

    void finish() { end_line("", ""); }

    std::vector<std::string> lines;
    std::vector<std::string> faults;
    int live_regions = 0;

    std::string attribute(const Record& record, std::string_view name) const {
        for (std::uint32_t at = 0; at < record.attributes.size; ++at) {
            const StoredAttribute& stored = records_.attributes[record.attributes.first + at];
            if (tree_.names().text(stored.name) == name) {
                const bool is_fixed = stored.kind == AttributeKind::fixed;
                return std::string(is_fixed ? tree_.names().text(stored.fixed)
                                            : records_.view(stored.text));
            }
        }
        return {};
    }

private:
    void children(const Record& record) {
        for (std::uint32_t at = 0; at < record.children.size; ++at) {
            visit(records_.child(record, at));
        }
    }

    void end_line(const std::string& before, const std::string& after) {
        if (!line_.empty()) {
            lines.push_back(before + line_ + after);
        }
        line_.clear();
    }

    void block(const Record& record, const std::string& tag) {
        end_line("", "");
        if (attribute(record, "role") == "progressbar") {
            lines.push_back("(bar " + attribute(record, "aria-valuenow") + " of " +
                            attribute(record, "aria-label") + ": " +
                            attribute(record, "aria-valuetext") + ")");
            return;
        }
        if (tag == "button") {
            button(record);
            return;
        }
        const bool is_heading = tag.size() == 2 && tag[0] == 'h';
        children(record);
        if (tag == "input") {
            lines.push_back("[" + attribute(record, "type") + "]");
        }
        end_line(is_heading ? std::string(static_cast<std::size_t>(tag[1] - '0'), '#') + " " : "",
                 "");
    }

    void button(const Record& record) {
        children(record);
        const std::string label = attribute(record, "aria-label");
        const std::string name = label.empty() ? line_ : label;
        if (name.empty()) {
            faults.emplace_back("a button has no name");
        }
        line_.clear();
        const std::string expanded = attribute(record, "aria-expanded");
        const std::string state = expanded == "true" ? ", open" : "";
        const std::string current = attribute(record, "aria-current").empty() ? "" : ", current";
        lines.push_back("[" + name + state + current + "]");
    }

    void check_rules(const Record& record, const std::string& tag) {
        const std::string id = attribute(record, "id");
        if (!id.empty() && ++ids_[id] > 1) {
            faults.emplace_back("the id " + id + " is used twice");
        }
        live_regions += attribute(record, "aria-live").empty() ? 0 : 1;
        const std::string type = attribute(record, "type");
        if (tag == "input" && type == "text" && attribute(record, "aria-label").empty()) {
            faults.emplace_back("a field has no name");
        }
    }

    const Tree& tree_;
    const Records& records_;
    std::string line_;
    std::map<std::string, int> ids_;
};

Root root_of(const State& state, RootKind kind) {
    const Root* found = find_root(state, kind);
    return found != nullptr ? *found : Root{99, kind, true, {}};
}

}  // namespace

std::string reading(const State& state, const Root& root) {
    Names names;
    Tree tree(names);
    const Node top = render(tree, state, root, foretell(state, root));
    Walk walk(tree);
    walk.visit(tree.records().nodes[top.index]);
    walk.finish();
    std::string out;
    for (const std::string& line : walk.lines) {
        out += line + "\n";
    }
    return plain(out);
}

std::string plain(std::string text) {
    for (const std::string blank : {"\u00a0", "\u202f"}) {
        for (std::size_t at = text.find(blank); at != std::string::npos; at = text.find(blank)) {
            text.replace(at, blank.size(), " ");
        }
    }
    return text;
}

std::string reading(const State& state, RootKind kind) {
    return reading(state, root_of(state, kind));
}

std::vector<std::string> faults(const State& state, RootKind kind) {
    Names names;
    Tree tree(names);
    const Root root = root_of(state, kind);
    const Node top = render(tree, state, root, foretell(state, root));
    const Record& record = tree.records().nodes[top.index];
    Walk walk(tree);
    walk.visit(record);
    walk.finish();
    if (top && !walk.lines.empty() && walk.attribute(record, "lang").empty()) {
        walk.faults.emplace_back("the root does not say its language");
    }
    if (walk.live_regions > 1) {
        walk.faults.emplace_back("there is more than one live region");
    }
    for (const std::string& line : walk.lines) {
        if (line.find('{') != std::string::npos || line.find('|') != std::string::npos) {
            walk.faults.emplace_back("a parameter is left in: " + line);
        }
    }
    return walk.faults;
}

}  // namespace spaarpas::view::testing

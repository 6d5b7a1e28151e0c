#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/array.h"
#include "view/node/attribute.h"
#include "view/node/names.h"
#include "view/node/record.h"

namespace spaarpas::view {

/// A node of the tree that is being built: a number into the tree, as cheap to pass as one. An
/// empty `Node{}` is left out by the element it is given to. Give each node to one parent only.
struct Node {
    std::uint32_t index = 0;
    explicit operator bool() const { return index != 0; }
};

using Nodes = base::Array<Node>;
using Children = std::initializer_list<Node>;
using Attributes = std::initializer_list<Attribute>;

/// Says which list of which state a list of rows shows. While `revision` stays the same, the rows
/// are neither built nor compared again; so the revision must change with everything that the rows
/// show: data, language, which row is unfolded. Revision 0 is always built. `name` is unique in a
/// tree.
struct Revision {
    Name name;
    std::uint64_t revision;
};

/// A tree of nodes in a few flat arrays. Components are functions that build a part of it:
///
///     Node tier_card(Tree& ui, const Tier& tier) {
///         return ui.element("section.card::tier", {}, {
///             ui.element("h2", {}, {ui.text(tier.name)}),
///             tier.next ? progress_bar(ui, tier) : Node{},
///             ui.element("button", {type("button"), action("show_tiers")}, {ui.text(tier.more)}),
///         });
///     }
///
/// Rows have a key. They keep their DOM node, focus and selection when the list changes order, and
/// rows of one shape are cloned from a template that is made by itself:
///
///     Node entries(Tree& ui, const State& state) {
///         return ui.list("ul.entries", {}, {"entries", state.entries_revision},
///                        [&](Nodes& rows) {
///             for (const Entry& entry : state.entries) {
///                 rows.push_back(ui.row(entry.id, "li", {}, {
///                     ui.text(entry.title),
///                     ui.element("button", {type("button"), action("why")}, {ui.text(why)}),
///                 }));
///             }
///         });
///     }
///
/// A click on that button arrives as the action `why` with the key of its row.
///
/// *Shape*: copies every text it is given. *Errors*: none; bytes that are not UTF-8 are shown as
/// U+FFFD.
class Tree {
public:
    explicit Tree(Names& names) : names_(&names) { clear(); }

    Node element(Selector what, Attributes attributes = {}, Children children = {});
    Node element(Selector what, Attributes attributes, const Nodes& children);
    /// An element of SVG: `svg`, `path`, `circle`, ... each of them with this function.
    Node svg(Selector what, Attributes attributes = {}, Children children = {});
    Node text(std::string_view text);
    // A text that was put together is passed by address, which is shorter at each of the calls.
    Node text(const std::string& text);
    Node text(const char* text) { return this->text(std::string_view(text)); }
    /// The number in ASCII digits, for tests and tools; what a shopper reads is formatted first.
    Node text_number(std::int64_t number);
    /// An element with a key that is unique among its siblings.
    Node row(std::string_view key,
             Selector what,
             Attributes attributes = {},
             Children children = {});
    Node row(std::string_view key, Selector what, Attributes attributes, const Nodes& children);
    /// An element whose children are built only when the revision has changed.
    template <class Fill>
    Node list(Selector what, Attributes attributes, Revision revision, Fill&& fill) {
        const Kept kept = keep(revision);
        if (kept.found) {
            return Node{kept.node};
        }
        const Marks marks = mark();
        Nodes rows;
        fill(rows);
        return close_list(revision, marks, element(what, attributes, rows));
    }

    /// Forgets everything and starts anew; rows that stay are taken from `previous`.
    void begin(const Tree* previous);
    void clear();

    const Records& records() const { return records_; }
    Records& records() { return records_; }
    const Names& names() const { return *names_; }

private:
    struct Kept {
        bool found = false;
        std::uint32_t node = 0;
    };
    Node add_element(NodeKind kind,
                     const char* what,
                     Attributes attributes,
                     const Node* children,
                     std::size_t count);
    void add_attribute(const Attribute& attribute);
    void add_name(const char* attribute, std::string_view name);
    NameId start(std::string_view selector);
    Node with_key(Node row, std::string_view key);
    Kept keep(const Revision& revision);
    Marks mark() const;
    Node close_list(const Revision& revision, const Marks& begin, Node list);

    Names* names_;
    const Tree* previous_ = nullptr;
    Records records_;
};

}  // namespace spaarpas::view
